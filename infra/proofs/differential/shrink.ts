import {
  Kind,
  parse,
  print,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import type { Arena } from './arena.ts';
import { examine } from './examine.ts';
import type { RandomOperation } from './generator/operation.ts';
import type { Finding } from './run.ts';

/** A finding with the smallest operation that still shows it, asked anew. */
export async function smallest(arena: Arena, finding: Finding): Promise<Finding> {
  const { operation, role } = finding;
  const small = await shrink(arena.schema, operation, async (each) => {
    const { unexplained } = await examine(arena, each, role);
    return unexplained.length > 0;
  });
  return { ...finding, operation: small, examination: await examine(arena, small, role) };
}

type Fails = (operation: RandomOperation) => Promise<boolean>;

/**
 * The smallest operation found that still fails: nodes are taken out one by one as long as it does.
 * @param fails whether an operation, valid by its schema, still shows what was found
 */
async function shrink(
  schema: GraphQLSchema,
  operation: RandomOperation,
  fails: Fails,
): Promise<RandomOperation> {
  let smallest = operation;
  for (let round = 0; round < 20; round += 1) {
    const smaller = await smallerThan(schema, smallest, fails);
    if (!smaller) return smallest;
    smallest = smaller;
  }
  return smallest;
}

/** One pass over all nodes; undefined when nothing could be taken out. */
async function smallerThan(
  schema: GraphQLSchema,
  operation: RandomOperation,
  fails: Fails,
): Promise<RandomOperation | undefined> {
  let current = { ...operation, query: print(parse(operation.query)) };
  let found = false;
  for (let position = 0; ;) {
    const document = without(parse(current.query), position);
    if (!document) return found ? current : undefined;
    const candidate = { ...current, query: print(document) };
    const isSmaller = candidate.query.length < current.query.length;
    const isValid = isSmaller && validate(schema, document).length === 0;
    if (isValid && (await fails(candidate))) [current, found] = [candidate, true];
    else position += 1;
  }
}

const removable: readonly string[] = [
  Kind.FRAGMENT_DEFINITION,
  Kind.FRAGMENT_SPREAD,
  Kind.INLINE_FRAGMENT,
  Kind.FIELD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
  Kind.OBJECT_FIELD,
];

/** The document without its n-th removable node; undefined when there are not so many. */
function without(document: DocumentNode, position: number): DocumentNode | undefined {
  let index = -1;
  let hit = false;
  const changed = visit(document, {
    enter: (node: ASTNode) => {
      if (!removable.includes(node.kind)) return undefined;
      index += 1;
      if (index !== position) return undefined;
      hit = true;
      return null;
    },
  });
  return hit ? tidied(changed) : undefined;
}

/** Without what nobody uses any more; where a selection set became empty, `__typename` stays. */
function tidied(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(name.value),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
  });
  const changed: DocumentNode = visit(document, {
    FragmentDefinition: ({ name }) => (used.has(name.value) ? undefined : null),
    VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null),
    SelectionSet: (node) =>
      node.selections.length > 0 ? undefined : { ...node, selections: [typename] },
  });
  // What a fragment used may now be unused in its turn.
  return print(changed) === print(document) ? changed : tidied(changed);
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
