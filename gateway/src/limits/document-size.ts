import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one part of a document amounts to, fragments counted as often as they are spread. */
export interface Size {
  depth: number;
  selections: number;
  aliases: number;
  directives: number;
  /** Fields that stand directly in the part, or in a fragment that does. */
  ownFields: number;
}

const nothing: Size = { depth: 0, selections: 0, aliases: 0, directives: 0, ownFields: 0 };

/**
 * Measures the parts of a document. Each fragment is measured once, so that nested ones cannot make the measuring
 * itself expensive. Unknown and circular fragments count nothing: rules of their own refuse them.
 */
export class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Size>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  operation(node: OperationDefinitionNode): Size {
    const size = this.#set(node.selectionSet);
    const variables = node.variableDefinitions ?? [];
    const around = [node, ...variables].reduce(
      (sum, { directives }) => sum + (directives?.length ?? 0),
      0,
    );
    return { ...size, directives: size.directives + around };
  }

  /** Fragments that no operation spreads cost as much to validate as those that one does. */
  unspread(): Size[] {
    const names = [...this.#fragments.keys()].filter((name) => !this.#known.has(name));
    return names.map((name) => this.#fragment(name));
  }

  #fragment(name: string): Size {
    const known = this.#known.get(name);
    if (known) return known;
    const fragment = this.#fragments.get(name);
    if (!fragment) return nothing;
    this.#known.set(name, nothing);
    const inside = this.#set(fragment.selectionSet);
    const size = { ...inside, directives: inside.directives + (fragment.directives?.length ?? 0) };
    this.#known.set(name, size);
    return size;
  }

  #set({ selections }: SelectionSetNode): Size {
    const size = { ...nothing };
    for (const node of selections) {
      const part = this.#selection(node);
      size.depth = Math.max(size.depth, part.depth);
      size.selections += part.selections;
      size.aliases += part.aliases;
      size.directives += part.directives;
      size.ownFields += part.ownFields;
    }
    return size;
  }

  #selection(node: SelectionNode): Size {
    const inside =
      node.kind === Kind.FRAGMENT_SPREAD
        ? this.#fragment(node.name.value)
        : node.selectionSet
          ? this.#set(node.selectionSet)
          : nothing;
    const isField = node.kind === Kind.FIELD;
    const isIntrospection = isField && node.name.value.startsWith('__');
    return {
      depth: (isIntrospection ? 0 : inside.depth) + (isField ? 1 : 0),
      selections: inside.selections + 1,
      aliases: inside.aliases + (isField && node.alias ? 1 : 0),
      directives: inside.directives + (node.directives?.length ?? 0),
      ownFields: isField ? 1 : inside.ownFields,
    };
  }
}
