import { GraphQLError, isEnumType, specifiedScalarTypes, type GraphQLLeafType } from 'graphql';
import { nulled, type Shape } from './place.ts';

/**
 * A leaf as the contract knows it. A subgraph's value that is none, such as an enum value that the contract hides,
 * becomes null with an error.
 */
export function leafShape(
  type: GraphQLLeafType,
  coordinate: string,
  path: readonly string[],
): Shape {
  const isValid = check(type);
  const error = new GraphQLError(`${coordinate} came back with a value that is no ${type.name}.`, {
    path,
    extensions: { code: 'INCOMPLETE_ANSWER', coordinate },
  });
  return (value, { broken }) => {
    if (value === null || value === undefined) return null;
    if (isValid(value)) return value;
    broken.add(error);
    return nulled;
  };
}

function check(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  if (!specifiedScalarTypes.some(({ name }) => name === type.name)) return () => true;
  const kind = { Int: 'number', Float: 'number', Boolean: 'boolean' }[type.name] ?? 'string';
  return (value) => typeof value === kind;
}
