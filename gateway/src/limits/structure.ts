import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';
import type { FragmentDefinitionNode } from 'graphql';
import { TooLarge } from './too-large.ts';

/** How large one operation may be; the portal's largest page stays under a third of each. */
export const limits = {
  depth: 12,
  fields: 600,
  aliases: 30,
  rootFields: 15,
  directives: 50,
  tokens: 4000,
  bodyBytes: 256 * 1024,
  cost: 20_000,
} as const;

interface Size {
  depth: number;
  fields: number;
  aliases: number;
  directives: number;
}

/**
 * Refuses operations that are too deep or too wide, fragments counted as often as they are spread. Each fragment is
 * measured once, so that nested ones cannot make the measuring itself expensive.
 */
export const structureRule: ValidationRule = (context) => {
  const fragments = new Map<string, Size>();
  const open = new Set<string>();

  const ofFragment = (fragment: FragmentDefinitionNode | null | undefined): Size => {
    const name = fragment?.name.value;
    // Unknown and circular fragments are refused by rules of their own.
    if (!fragment || !name || open.has(name))
      return { depth: 0, fields: 0, aliases: 0, directives: 0 };
    const known = fragments.get(name);
    if (known) return known;
    open.add(name);
    const size = ofSelections(fragment.selectionSet);
    open.delete(name);
    fragments.set(name, size);
    return size;
  };

  const ofSelections = (set: SelectionSetNode): Size => {
    const size = { depth: 0, fields: 0, aliases: 0, directives: 0 };
    for (const node of set.selections) {
      const isField = node.kind === Kind.FIELD;
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(context.getFragment(node.name.value))
          : node.selectionSet && ofSelections(node.selectionSet);
      size.depth = Math.max(size.depth, (inner?.depth ?? 0) + (isField ? 1 : 0));
      size.fields += (inner?.fields ?? 0) + (isField ? 1 : 0);
      size.aliases += (inner?.aliases ?? 0) + (isField && node.alias ? 1 : 0);
      size.directives += (inner?.directives ?? 0) + (node.directives?.length ?? 0);
    }
    return size;
  };

  return {
    OperationDefinition: (node) => {
      const size = ofSelections(node.selectionSet);
      for (const what of ['depth', 'fields', 'aliases', 'directives'] as const) {
        if (size[what] > limits[what]) context.reportError(new TooLarge(words[what], limits[what]));
      }
      if (node.selectionSet.selections.length > limits.rootFields) {
        context.reportError(new TooLarge('root fields', limits.rootFields));
      }
      return false;
    },
  };
};

const words = {
  depth: 'levels',
  fields: 'fields',
  aliases: 'aliases',
  directives: 'directives',
};

/**
 * Refuses aliases that start with two underscores: `__typename` as an alias would pass a client's value off as the
 * type of an object.
 */
export const reservedAliasRule: ValidationRule = (context) => ({
  Field: (node) => {
    if (!node.alias?.value.startsWith('__')) return;
    context.reportError(
      new GraphQLError('Aliases may not start with two underscores.', {
        nodes: [node.alias],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  },
});
