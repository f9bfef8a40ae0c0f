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

/** How deep a probe follows relations. */
const deepest = 9;

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
      selectionsOf(getNamedType(field.type), [], targets).map(
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
  return selectionsOf(type, [], targets);
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
  path: readonly string[],
  targets: Readonly<Record<string, readonly string[]>>,
): string[] {
  if (!isObjectType(type)) return [''];
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)));
  const relations = fields.filter((field) => isObjectType(getNamedType(field.type)));
  const selections =
    leaves.length > 0
      ? [`{ ${leaves.map((leaf) => leaf.name + leafArguments(leaf)).join(' ')} }`]
      : [];
  for (const field of relations) {
    for (const args of relationArguments(field, targets)) {
      const below = everything(getNamedType(field.type), [...path, type.name]);
      if (below) selections.push(`{ ${field.name}${args}${below} }`);
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

/** All that can be selected below a type; a type that stands above already is not entered again. */
function everything(type: unknown, path: readonly string[]): string | null {
  if (!isObjectType(type)) return '';
  if (path.length > deepest || path.includes(type.name)) return null;
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const below = everything(getNamedType(field.type), [...path, type.name]);
    return below === null ? [] : [`${field.name}${leafArguments(field)}${below}`];
  });
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : null;
}

/** The arguments without which a field cannot be asked, and a page size where there is one. */
function leafArguments(field: Field): string {
  const args = field.args.flatMap((arg) => {
    if (arg.name === 'first') return [`first: ${rowsBelow}`];
    const required = isNonNullType(arg.type) && arg.defaultValue === undefined;
    return required ? [`${arg.name}: ${literalFor(arg.type, arg.name, {})}`] : [];
  });
  return args.length > 0 ? `(${args.join(', ')})` : '';
}
