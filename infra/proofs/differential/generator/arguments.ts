import {
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import type { Dice } from './dice.ts';
import { isRequired, literalOf, randomValue } from './literal.ts';
import type { Position, Variables } from './variables.ts';

/** Arguments of one field as text, `(first: 2, filter: {kind: $v1})`; empty when none is given. */
export function argumentsFor(
  args: readonly GraphQLArgument[],
  variables: Variables,
  dice: Dice,
): string {
  const given = args.filter((argument) => isRequired(argument) || dice.chance(0.5));
  if (given.length === 0) return '';
  return `(${given.map((each) => `${each.name}: ${valueAt(each, variables, dice)}`).join(', ')})`;
}

/** A literal, a variable, or a literal with variables inside. */
function valueAt(position: Position, variables: Variables, dice: Dice): string {
  if (dice.chance(0.3)) return variables.declare(position);
  const type: GraphQLInputType = isNonNullType(position.type)
    ? position.type.ofType
    : position.type;
  if (isListType(type) && dice.chance(0.3)) {
    return `[${valueAt({ type: type.ofType }, variables, dice)}]`;
  }
  if (!isInputObjectType(type) || dice.chance(0.3)) {
    return literalOf(position.type, randomValue(position.type, dice));
  }
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequired(field) || dice.chance(0.5),
  );
  return `{${fields.map((each) => `${each.name}: ${valueAt(each, variables, dice)}`).join(', ')}}`;
}
