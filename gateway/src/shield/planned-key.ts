import { GraphQLError, visit, type DocumentNode, type FieldNode } from 'graphql';

/** No client may write it: names that start with two underscores are refused as aliases. */
const mark = '__a_';

/**
 * The response key under which a field is planned. Aliases are marked, so that none of them is ever taken for a field
 * of that name: Apollo's planner would answer `id: lastName` with the key that it asks for by itself.
 */
export function plannedKey({ alias, name }: FieldNode): string {
  return alias && alias.value !== name.value ? `${mark}${alias.value}` : name.value;
}

/** The document to be planned for an operation; the same one where nothing has an alias. */
export function withPlannedKeys(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: {
      leave: (node) => {
        if (!node.alias) return undefined;
        return { ...node, alias: { ...node.alias, value: plannedKey(node) } };
      },
    },
  });
}

/** An error of a fetch with the path that the client knows. */
export function atClientPath(error: GraphQLError): GraphQLError {
  const { message, path, extensions, originalError } = error;
  if (!path?.some((step) => typeof step === 'string' && step.startsWith(mark))) return error;
  return new GraphQLError(message, {
    path: path.map((step) =>
      typeof step === 'string' && step.startsWith(mark) ? step.slice(mark.length) : step,
    ),
    extensions,
    originalError,
  });
}
