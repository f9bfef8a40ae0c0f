import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Dice } from './dice.ts';

/** Valid values of the scalars with a form; every other one takes a word. */
const samples: Record<string, readonly unknown[]> = {
  Boolean: [true, false],
  // A page has at least one row.
  Int: [1, 2, 3, 5],
  Float: [0, 2.5],
  Date: ['1990-04-02', '2026-10-01'],
  DateTime: ['2026-01-15T08:00:00.000Z', '2026-03-01T00:00:00.000Z'],
  MemberNumber: ['0000001', '0000123'],
  Json: [{ deep: [1, { er: null }] }, [true, 'text'], 7],
};

const words = ['Book-3', 'Person-5', 'Employee-1', 'a', 'two words'];

/** A value of an input type as it stands in JSON. Null only where the type allows it. */
export function randomValue(type: GraphQLInputType, dice: Dice): unknown {
  if (isNonNullType(type)) return presentValue(type.ofType, dice);
  return dice.chance(0.1) ? null : presentValue(type, dice);
}

/** A value of an input type that is not null. */
export function presentValue(type: GraphQLInputType, dice: Dice): unknown {
  if (isNonNullType(type)) return presentValue(type.ofType, dice);
  if (isListType(type)) {
    return Array.from({ length: dice.below(3) }, () => randomValue(type.ofType, dice));
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return dice.pick(samples[type.name] ?? words);
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequired(field) || dice.chance(0.5),
  );
  return Object.fromEntries(fields.map((field) => [field.name, randomValue(field.type, dice)]));
}

/** Whether an argument or input field must be there. */
export const isRequired = (of: { type: GraphQLInputType; defaultValue?: unknown }): boolean =>
  isNonNullType(of.type) && of.defaultValue === undefined;

/** A JSON value as it is written in an operation: names of enums without quotes, keys too. */
export function literalOf(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literalOf(type.ofType, value);
  if (value === null) return 'null';
  if (isListType(type)) {
    return `[${(value as unknown[]).map((item) => literalOf(type.ofType, item)).join(', ')}]`;
  }
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return untyped(value);
  const fields = type.getFields();
  return `{${Object.entries(value as object)
    .map(([name, inner]) => `${name}: ${literalOf(fields[name]!.type, inner)}`)
    .join(', ')}}`;
}

function untyped(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(untyped).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${untyped(inner)}`);
  return `{${entries.join(', ')}}`;
}
