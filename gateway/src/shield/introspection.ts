import { executeSync, type DocumentNode } from 'graphql';
import { collectFields, rootType, type Operation } from './operation.ts';

/** Root fields that show the schema itself; open to signed-in machine clients only. */
export const introspectionFields: ReadonlySet<string> = new Set(['Query.__schema', 'Query.__type']);

/**
 * What the schema says of itself, by response key. Never planned: no subgraph knows it, and Apollo's planner does not
 * know all that may be asked.
 * @param given variables as the client sent them
 */
export function introspect(
  operation: Operation,
  document: DocumentNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const { schema, definition } = operation;
  const root = rootType(operation);
  const { data } = executeSync({
    ...{ schema, document, variableValues: given },
    operationName: definition.name?.value ?? null,
  });
  const fields = collectFields(operation, root, definition.selectionSet.selections);
  const asked = [...fields].filter(([, [node]]) =>
    introspectionFields.has(`${root.name}.${node?.name.value}`),
  );
  return Object.fromEntries(asked.map(([key]) => [key, data?.[key] ?? null]));
}
