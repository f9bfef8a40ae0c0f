import { Kind, valueFromASTUntyped, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { Price, Variables } from './price.ts';

/** A value of an argument: written in the operation, or to be read from its variables. */
export type GivenValue = { written: unknown } | { read: (variables: Variables) => unknown };

/** Reads values of one operation; a variable that is not sent has its default, else undefined. */
export function valueReader({
  variableDefinitions = [],
}: OperationDefinitionNode): (value: ValueNode | undefined) => GivenValue {
  const defaults = new Map(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  return (value) => {
    if (!value) return { written: undefined };
    if (value.kind !== Kind.VARIABLE) return { written: valueFromASTUntyped(value) };
    const name = value.name.value;
    const absent = defaults.get(name);
    return { read: (variables) => variables[name] ?? absent };
  };
}

/** What `units` makes of the value, at once where it is written. */
export function priceOf(value: GivenValue, units: (value: unknown) => number): Price {
  return 'read' in value ? (variables) => units(value.read(variables)) : units(value.written);
}
