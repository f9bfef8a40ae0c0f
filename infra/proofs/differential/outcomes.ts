import { getNamedType, isCompositeType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { complaintsOf, isDenial } from './complaint.ts';
import type { Examination } from './examine.ts';

/** What happened in one case, as far as the contract and the answers tell. */
export function outcomesOf(schema: GraphQLSchema, { gateway, monolith }: Examination): Set<string> {
  const found = new Set<string>();
  const complaints = [...complaintsOf(monolith).values()];
  const denials = complaints.filter(isDenial);
  if (complaints.length > denials.length) found.add('failing field');
  if (denials.length > 0) found.add('denied field');
  if (denials.length > 0 && isPartly(gateway.data)) found.add('denied and open fields together');
  for (const { coordinate = '', path } of denials) {
    const type = fieldType(schema, coordinate);
    if (isNonNullType(type)) found.add(`denied field that may not be null${depth(path)}`);
    if (type && isCompositeType(getNamedType(type))) found.add('denied object');
  }
  if (gateway.data && denials.length === 0 && hasNull(gateway.data)) found.add('null parent');
  return found;
}

const depth = (path: readonly string[]): string =>
  path.length === 1 ? ', at the root' : path.length > 3 ? ', deep inside' : '';

const isPartly = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  Object.entries(data).some(([key, value]) => key !== '__typename' && value !== null);

const hasNull = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).some(hasNull));

function fieldType(schema: GraphQLSchema, coordinate: string) {
  const [type = '', field = ''] = coordinate.split('.');
  const known = schema.getType(type);
  return isObjectType(known) ? known.getFields()[field]?.type : undefined;
}
