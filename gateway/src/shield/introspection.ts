import { executeSync, Kind } from 'graphql';
import { collectFields, rootType, type Operation } from './operation.ts';
import { plannedKey } from './planned-key.ts';

/** Root fields that show the schema itself; open to signed-in machine clients only. */
export const introspectionFields: ReadonlySet<string> = new Set(['Query.__schema', 'Query.__type']);

/**
 * What the schema says of itself, by planned key. Never planned: no subgraph knows it, and Apollo's planner does not
 * know all that may be asked.
 * @param given variables as the client sent them
 */
export function introspect(
  operation: Operation,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const { schema, definition, fragments } = operation;
  const root = rootType(operation);
  const fields = collectFields(operation, root, definition.selectionSet.selections);
  const asked = [...fields.values()].filter(([node]) =>
    introspectionFields.has(`${root.name}.${node?.name.value}`),
  );
  const selectionSet = { kind: Kind.SELECTION_SET, selections: asked.flat() } as const;
  const { data } = executeSync({
    schema,
    // Alone: a root field beside it that may not be null would take everything with it.
    document: {
      kind: Kind.DOCUMENT,
      definitions: [{ ...definition, selectionSet }, ...fragments.values()],
    },
    variableValues: given,
  });
  return Object.fromEntries(
    asked.flatMap(([node]) =>
      node ? [[plannedKey(node), data?.[node.alias?.value ?? node.name.value] ?? null]] : [],
    ),
  );
}
