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
  return (
    hasPlainObjects(document) &&
    hasPlainFragments(document) &&
    hasCompilableVariables(schema, document)
  );
}

/** A variable left out inside an object would come as null: « leave as it is » would turn into « empty it ». */
function hasPlainObjects(document: DocumentNode): boolean {
  let plain = true;
  visit(document, {
    ObjectField: ({ value }) => {
      if (value.kind === Kind.VARIABLE) plain = false;
    },
  });
  return plain;
}

/**
 * A fragment that is spread twice would be left out altogether when a condition leaves out one of the two; fields of a
 * fragment inside a field that is left out would be asked for where the field is asked for a second time.
 */
function hasPlainFragments(document: DocumentNode): boolean {
  const spread = new Set<string>();
  let isConditional = false;
  let isRepeated = false;
  let conditionsAround = 0;
  let isAround = false;
  visit(document, {
    Field: {
      enter: ({ directives = [] }) => void (conditionsAround += directives.length),
      leave: ({ directives = [] }) => void (conditionsAround -= directives.length),
    },
    FragmentSpread: ({ name, directives = [] }) => {
      isRepeated ||= spread.has(name.value);
      isConditional ||= directives.length > 0;
      isAround ||= conditionsAround > 0;
      spread.add(name.value);
    },
    InlineFragment: ({ directives = [] }) => {
      isConditional ||= directives.length > 0;
      isAround ||= conditionsAround > 0;
    },
  });
  return !isAround && !(isRepeated && isConditional);
}

function hasCompilableVariables(schema: GraphQLSchema, document: DocumentNode): boolean {
  let compilable = true;
  visit(document, {
    VariableDefinition: ({ type }) => {
      const known = typeFromAST(schema, type as never);
      compilable &&= known === undefined || isCompilableInput(getNamedType(known), []);
    },
  });
  return compilable;
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
