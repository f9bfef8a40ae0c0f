import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { plannedKey } from './planned-key.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What is given to Apollo's planner for a document; the same one where there is nothing to change. Aliases are marked,
 * and an object of which all is asked under conditions is asked for its type without any: the planner would move the
 * conditions up, and neither ask for the object nor, in a mutation, do what makes it.
 */
export function plannedDocument(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  return visit(document, {
    Field: {
      leave: (node) => {
        const { alias, selectionSet } = node;
        const isSure = !selectionSet || hasUnconditional(selectionSet.selections, fragments);
        if (!alias && isSure) return undefined;
        return {
          ...node,
          ...(alias ? { alias: { ...alias, value: plannedKey(node) } } : {}),
          ...(isSure
            ? {}
            : {
                selectionSet: {
                  ...selectionSet,
                  selections: [typename, ...selectionSet.selections],
                },
              }),
        };
      },
    },
  });
}

function hasUnconditional(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  return selections.some((node) => {
    if (node.directives?.length) return false;
    if (node.kind === Kind.FIELD) return true;
    const inside =
      node.kind === Kind.INLINE_FRAGMENT ? node : (fragments.get(node.name.value) ?? undefined);
    return inside !== undefined && hasUnconditional(inside.selectionSet.selections, fragments);
  });
}
