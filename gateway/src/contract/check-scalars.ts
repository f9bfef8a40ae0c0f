import { scalars } from '@vigie/chassis/scalars';
import {
  GraphQLError,
  isScalarType,
  type GraphQLScalarLiteralParser,
  type GraphQLScalarType,
  type GraphQLScalarValueParser,
  type GraphQLSchema,
} from 'graphql';

/**
 * Teaches the scalars of the house to the schema that clients see. Apollo's gateway knows their names only, and would
 * let a subgraph find the wrong value in the middle of a plan. Values are looked at and passed on as they came.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const scalar of Object.values<GraphQLScalarType>(scalars)) {
    const known = schema.getType(scalar.name);
    if (!isScalarType(known)) continue;
    known.parseValue = valueCheck(scalar, known.parseValue);
    known.parseLiteral = literalCheck(scalar, known.parseLiteral);
  }
}

function valueCheck(
  scalar: GraphQLScalarType,
  pass: GraphQLScalarValueParser<unknown>,
): GraphQLScalarValueParser<unknown> {
  return (value) => {
    scalar.parseValue(value);
    return pass(value);
  };
}

/** Says also where in the operation the wrong value stands. */
function literalCheck(
  scalar: GraphQLScalarType,
  pass: GraphQLScalarLiteralParser<unknown>,
): GraphQLScalarLiteralParser<unknown> {
  return (node, variables) => {
    try {
      scalar.parseLiteral(node, variables);
    } catch (error) {
      throw new GraphQLError((error as Error).message, { nodes: [node] });
    }
    return pass(node, variables);
  };
}
