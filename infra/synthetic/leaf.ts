import { isEnumType, type GraphQLLeafType } from 'graphql';
import { choose, hash } from './hash.ts';

const day = 86_400_000;

/** Scalars whose values have a form; every other one is a word. All of them as they stand in JSON. */
const scalars: Record<string, (place: string) => unknown> = {
  Boolean: (place) => hash(place) % 2 === 0,
  Int: (place) => hash(place) % 1000,
  Float: (place) => (hash(place) % 4000) / 4,
  Date: (place) => instant(place).slice(0, 10),
  DateTime: (place) => instant(place),
  EmailAddress: (place) => `${word(place)}@synthetic.example`,
  MemberNumber: (place) => digits(place, 7),
  Siren: (place) => digits(place, 9),
  Siret: (place) => digits(place, 14),
  // A value with a structure of its own, which the gateway must hand on as it is.
  Json: (place) => ({ constructor: word(place), list: [hash(place) % 10, null], __typename: 'no' }),
};

/** The value of a scalar or enum at a place. */
export function leaf(type: GraphQLLeafType, place: string): unknown {
  if (isEnumType(type)) return choose(place, type.getValues()).value;
  return (scalars[type.name] ?? word)(place);
}

const word = (place: string): string => `w${hash(place).toString(36)}`;

const instant = (place: string): string => new Date((hash(place) % 20_000) * day).toISOString();

const digits = (place: string, count: number): string =>
  String(hash(place)).repeat(2).padStart(count, '0').slice(0, count);
