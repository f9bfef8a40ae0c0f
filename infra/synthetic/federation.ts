import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  isInterfaceType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What a supergraph says about its entities. */
export interface Federation {
  /** Every type of the supergraph, inaccessible fields included. */
  schema: GraphQLSchema;
  /** Entities and interfaces with a key, with each of their keys. */
  keys: ReadonlyMap<string, readonly SelectionSetNode[]>;
  /** Fields that are computed from fields of another subgraph, by coordinate. */
  requires: ReadonlyMap<string, SelectionSetNode>;
  /** Coordinates that stand in a key or are required: the planner asks for them by itself. */
  asked: ReadonlySet<string>;
  /** Coordinates that stand in a key. */
  keyFields: ReadonlySet<string>;
}

/** @param supergraph composed SDL */
export function readFederation(supergraph: string): Federation {
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
  const keys = new Map<string, SelectionSetNode[]>();
  const requires = new Map<string, SelectionSetNode>();
  const keyFields = new Set<string>();
  const required = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const key of texts(type.astNode?.directives, 'join__type', 'key')) {
      keys.set(type.name, [...(keys.get(type.name) ?? []), key]);
      coordinatesIn(schema, type, key, keyFields);
    }
    for (const field of Object.values(type.getFields())) {
      for (const selection of texts(field.astNode?.directives, 'join__field', 'requires')) {
        requires.set(`${type.name}.${field.name}`, selection);
        coordinatesIn(schema, type, selection, required);
      }
    }
  }
  return { schema, keys, requires, keyFields, asked: new Set([...keyFields, ...required]) };
}

/** The selections that stand as text in an argument of every directive of that name. */
function texts(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
  argument: string,
): SelectionSetNode[] {
  return (directives ?? []).flatMap((directive) => {
    if (directive.name.value !== name) return [];
    const value = directive.arguments?.find((each) => each.name.value === argument)?.value;
    if (value?.kind !== Kind.STRING) return [];
    const [definition] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [];
  });
}

function coordinatesIn(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  { selections }: SelectionSetNode,
  into: Set<string>,
): void {
  const concrete = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) continue;
    for (const { name } of [type, ...concrete]) into.add(`${name}.${node.name.value}`);
    const field = type.getFields()[node.name.value];
    const inner = field && getNamedType(field.type);
    if (!node.selectionSet || (!isObjectType(inner) && !isInterfaceType(inner))) continue;
    coordinatesIn(schema, inner, node.selectionSet, into);
  }
}
