import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** True when a field is asked for right below the one that is being resolved: what nobody asks for need not be read. */
export function isAsked(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  name: string,
): boolean {
  const stands = (selections: SelectionSetNode | undefined): boolean =>
    (selections?.selections ?? []).some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === name;
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value] : node;
      return stands(fragment?.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => stands(selectionSet));
}
