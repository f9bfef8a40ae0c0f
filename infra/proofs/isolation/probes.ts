import {
  getNamedType,
  getNullableType,
  isEnumType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { literalFor, type Values } from './literal.ts';

type Field = GraphQLField<unknown, unknown>;

/** Rows per page: at the root one account has a few, below it every row of the test's cast. */
const rowsAtRoot = 4;
const rowsBelow = 6;

/**
 * Every question that the contract allows, generated from it: each root field with each of its arguments and values,
 * and below it each relation once with everything that it can show.
 * @param targets for each argument by which something can be named, the values to try
 * @param own the identifier to try where a field gives a type that has one: that of another type finds nothing there
 */
export function probesOf(
  schema: GraphQLSchema,
  targets: Readonly<Record<string, readonly string[]>>,
  own: Readonly<Record<string, string>> = {},
): string[] {
  const root = schema.getQueryType();
  if (!root) throw new Error('The contract has no queries');
  const aimedAt = ({ type }: Field) => {
    const id = own[getNamedType(type).name];
    return id === undefined ? targets : { ...targets, id: [id] };
  };
  return Object.values(root.getFields()).flatMap((field) =>
    argumentSets(field, aimedAt(field)).flatMap((args) =>
      selectionsOf(getNamedType(field.type), targets).map(
        (selection) => `query { ${field.name}${args}${selection} }`,
      ),
    ),
  );
}

/** Everything that can be asked about one entity, for `_entities` of a subgraph. */
export function entitySelections(
  type: GraphQLObjectType,
  targets: Readonly<Record<string, readonly string[]>>,
): string[] {
  return selectionsOf(type, targets);
}

/** The argument lists to try: none, then each value of each argument alone; required ones always stand beside it. */
function argumentSets(
  field: Field,
  targets: Readonly<Record<string, readonly string[]>>,
): string[] {
  const required = field.args.filter(
    (arg) => isNonNullType(arg.type) && arg.defaultValue === undefined,
  );
  const valuesOf = (arg: GraphQLArgument): readonly string[] => {
    const type = getNullableType(arg.type);
    if (targets[arg.name]) return targets[arg.name] ?? [];
    return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  };
  const sets = new Set<string>();
  const add = (values: Values): void => {
    const given = field.args.filter(
      (arg) => required.includes(arg) || values[arg.name] !== undefined,
    );
    const page = field.args.some(({ name }) => name === 'first') ? [`first: ${rowsAtRoot}`] : [];
    const all = [
      ...page,
      ...given.map((arg) => `${arg.name}: ${literalFor(arg.type, arg.name, values)}`),
    ];
    sets.add(all.length > 0 ? `(${all.join(', ')})` : '');
  };
  if (required.every((arg) => valuesOf(arg).length === 0)) add({});
  for (const arg of field.args) for (const value of valuesOf(arg)) add({ [arg.name]: value });
  return [...sets];
}

/** The scalars of a type in one selection, and each relation in one of its own, so that no probe grows too large. */
function selectionsOf(
  type: unknown,
  targets: Readonly<Record<string, readonly string[]>>,
): string[] {
  if (!isObjectType(type)) return [''];
  const { leaves, relations } = fieldsOf(type);
  const selections = leaves.length > 0 ? [`{ ${leaves.map(leafOf).join(' ')} }`] : [];
  for (const field of relations) {
    for (const args of relationArguments(field, targets)) {
      const below = everythingBelow(getNamedType(field.type) as GraphQLObjectType, type);
      selections.push(`{ ${field.name}${args}${below} }`);
    }
  }
  return selections;
}

/** A relation with its default arguments, with each value of its enumerations, and with each search text. */
function relationArguments(
  field: Field,
  targets: Readonly<Record<string, readonly string[]>>,
): string[] {
  return argumentSets(field, { search: targets['search'] ?? [] });
}

/** A place in a probe where a type is shown. */
interface Place {
  type: GraphQLObjectType;
  /** The relations followed from here. */
  below: { field: Field; place: Place }[];
}

/**
 * All that can be reached from a type by the shortest way, each relation of the contract once: a type that was met
 * before shows what it has and leads no further. Following every way instead would double with each new relation.
 * @param above where the probe comes from
 */
function everythingBelow(type: GraphQLObjectType, above: GraphQLObjectType): string {
  const met = new Set([above.name]);
  const start: Place = { type, below: [] };
  for (const queue = [start]; queue.length > 0;) {
    const place = queue.shift()!;
    if (met.has(place.type.name)) continue;
    // A page is only the way to its rows.
    if (!isPage(place.type)) met.add(place.type.name);
    for (const field of fieldsOf(place.type).relations) {
      const next = { type: getNamedType(field.type) as GraphQLObjectType, below: [] };
      place.below.push({ field, place: next });
      queue.push(next);
    }
  }
  return written(start);
}

const isPage = ({ name }: GraphQLObjectType): boolean => /(Connection|Edge)$/.test(name);

function written({ type, below }: Place): string {
  const parts = [
    ...fieldsOf(type).leaves.map(leafOf),
    ...below.map(({ field, place }) => `${leafOf(field)}${written(place)}`),
  ];
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}

interface Fields {
  leaves: Field[];
  relations: Field[];
}

const known = new WeakMap<GraphQLObjectType, Fields>();

/** Asked for at every place of every probe. */
function fieldsOf(type: GraphQLObjectType): Fields {
  const before = known.get(type);
  if (before) return before;
  const fields = Object.values(type.getFields());
  const leads = ({ type: given }: Field) => isObjectType(getNamedType(given));
  const divided = {
    leaves: fields.filter((field) => !leads(field)),
    relations: fields.filter(leads),
  };
  known.set(type, divided);
  return divided;
}

const leafOf = (field: Field): string => field.name + leafArguments(field);

/** The arguments without which a field cannot be asked, and a page size where there is one. */
function leafArguments(field: Field): string {
  const args = field.args.flatMap((arg) => {
    if (arg.name === 'first') return [`first: ${rowsBelow}`];
    const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
    return required ? [`${arg.name}: ${literalFor(arg.type, arg.name, {})}`] : [];
  });
  return args.length > 0 ? `(${args.join(', ')})` : '';
}
