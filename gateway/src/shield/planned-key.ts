import { GraphQLError, type FieldNode } from 'graphql';

/** No client may write it: names that start with two underscores are refused as aliases. */
const mark = '__a_';

/**
 * The response key under which a field is planned. Aliases are marked, so that none of them is ever taken for a field
 * of that name: Apollo's planner would answer `id: lastName` with the key that it asks for by itself.
 */
export function plannedKey({ alias, name }: FieldNode): string {
  return alias && alias.value !== name.value ? `${mark}${alias.value}` : name.value;
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
