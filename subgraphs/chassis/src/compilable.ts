import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  typeFromAST,
  visit,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Whether graphql-jit gives the same answers as graphql-js to a document, whatever its variables. */
export function isCompilable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let faithful = true;
  visit(document, {
    // One that is left out would come as null: « leave as it is » would turn into « empty it ».
    ObjectField: ({ value }) => {
      if (value.kind === Kind.VARIABLE) faithful = false;
    },
    VariableDefinition: ({ type }) => {
      const named = typeFromAST(schema, type as never);
      if (named && !isCompilableInput(getNamedType(named), [])) faithful = false;
    },
  });
  return faithful;
}

/**
 * The compiler asks for fields that may not be null although they have a default, and does not come to an end with
 * types that contain themselves.
 */
function isCompilableInput(type: GraphQLNamedType, around: readonly GraphQLNamedType[]): boolean {
  if (!isInputObjectType(type)) return true;
  if (around.includes(type)) return false;
  return Object.values(type.getFields()).every(
    (field) =>
      !(isNonNullType(field.type) && field.defaultValue !== undefined) &&
      isCompilableInput(getNamedType(field.type), [...around, type]),
  );
}
