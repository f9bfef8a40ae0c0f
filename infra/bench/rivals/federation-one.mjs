import { Kind, parse, print, visit } from 'graphql';

const kept = new Set(['key', 'requires', 'provides', 'external']);
const roots = new Set(['Query', 'Mutation']);

/** @typedef {{ name: string, sdl: string }} Contract */

/**
 * The contracts in the language of the first federation, which is all that Mercurius reads: an entity belongs to the
 * first contract that has it and is extended by the others, and nothing is said of sharing or permissions.
 * @param {Contract[]} contracts
 * @returns {Contract[]}
 */
export function federationOne(contracts) {
  const owned = new Set();
  return contracts.map(({ name, sdl }) => {
    const document = visit(parse(sdl), {
      SchemaExtension: () => null,
      StringValue: (_node, key) => (key === 'description' ? null : undefined),
      Directive: (node) => (kept.has(node.name.value) ? undefined : null),
      ObjectTypeDefinition: { leave: (node) => translate(node, owned) },
    });
    return { name, sdl: print(document) };
  });
}

/**
 * @param {import('graphql').ObjectTypeDefinitionNode} node
 * @param {Set<string>} owned
 */
function translate(node, owned) {
  const name = node.name.value;
  if (roots.has(name)) return { ...node, kind: Kind.OBJECT_TYPE_EXTENSION };
  const key = node.directives?.find((directive) => directive.name.value === 'key');
  if (!key) return undefined;
  if (!owned.has(name)) {
    owned.add(name);
    return undefined;
  }
  return {
    ...node,
    kind: Kind.OBJECT_TYPE_EXTENSION,
    fields: node.fields?.map((field) =>
      field.name.value === 'id' ? { ...field, directives: [external] } : field,
    ),
  };
}

const external = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'external' } };
