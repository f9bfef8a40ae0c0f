import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { fragmentOf, type Operation } from './operation.ts';
import { plannedKey } from './planned-key.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What is given to Apollo's planner for a document; the same one where there is nothing to change. Aliases are marked,
 * and an object of which nothing is asked for certain is asked for its type: the planner would leave the object out or
 * move the conditions up to it, and then neither ask for it nor, in a mutation, do what makes it.
 */
export function plannedDocument(
  { schema, fragments }: Pick<Operation, 'schema' | 'fragments'>,
  document: DocumentNode,
): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave: (node) => {
          const { alias, selectionSet } = node;
          const type = getNamedType(types.getType());
          const isSure =
            !selectionSet ||
            !isCompositeType(type) ||
            selectionSet.selections.some((each) => isCertain(schema, fragments, type, each));
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
    }),
  );
}

/** Whether a selection asks something of every object of a type, whatever the variables. */
function isCertain(
  schema: GraphQLSchema,
  fragments: Operation['fragments'],
  type: GraphQLCompositeType,
  node: SelectionNode,
): boolean {
  if (node.directives?.length) return false;
  if (node.kind === Kind.FIELD) return true;
  const { condition, selections } = fragmentOf(node, fragments);
  const wanted = condition === undefined ? type : schema.getType(condition);
  const holds =
    wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type as never));
  return holds && selections.some((each) => isCertain(schema, fragments, type, each));
}
