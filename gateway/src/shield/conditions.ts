import { Kind, visit, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

const conditional = ['skip', 'include'];

/** Names of the variables that `@skip` and `@include` ask for: with the same values, the same fields are in. */
export function conditionsOf(
  definition: OperationDefinitionNode,
  fragments: Iterable<FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  for (const node of [definition, ...fragments]) {
    visit(node, {
      Directive: ({ name, arguments: given = [] }) => {
        if (!conditional.includes(name.value)) return;
        for (const { value } of given) {
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
        }
      },
    });
  }
  return [...names];
}
