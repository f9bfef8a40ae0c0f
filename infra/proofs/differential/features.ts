import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isUnionType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Federation } from '../../synthetic/federation.ts';
import { askedOperation, hasReservedAlias } from './document.ts';
import { oddNames } from './generator/response-keys.ts';
import type { RandomOperation } from './generator/operation.ts';

/** What an operation uses, found by reading it; the generator has no say in this. */
export function featuresOf(
  schema: GraphQLSchema,
  federation: Federation,
  { query, variables, operationName }: RandomOperation,
): Set<string> {
  const found = new Set<string>();
  const note = (feature: string, holds = true): void => {
    if (holds) found.add(feature);
  };
  const document = parse(query);
  const types = new TypeInfo(schema);
  note('reserved alias', hasReservedAlias(document));
  note('several operations', operationName !== undefined);
  const asked = askedOperation(document);
  note('mutation with several fields', asked.operation === 'mutation' && rootFields(asked) > 1);
  let inFragment = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      FragmentDefinition: {
        enter: () => void (inFragment = true),
        leave: () => void (inFragment = false),
      },
      FragmentSpread: ({ directives }) => {
        note(inFragment ? 'nested fragment' : 'named fragment');
        for (const each of directives ?? []) note(condition(each, 'spread'));
      },
      InlineFragment: ({ typeCondition, directives }) => {
        note(typeCondition ? 'inline fragment' : 'inline fragment without type');
        note('fragment on an interface', isInterfaceType(types.getType()));
        note('fragment on a union', isUnionType(types.getType()));
        for (const each of directives ?? []) note(condition(each, 'inline fragment'));
      },
      Field: (node) => {
        for (const feature of fieldFeatures(node, types, federation)) note(feature);
        for (const each of node.directives ?? []) note(condition(each, 'field'));
      },
      SelectionSet: (node) => note('key used twice', hasSameKeys(node)),
      VariableDefinition: ({ variable, type, defaultValue }) => {
        const given = Object.hasOwn(variables, variable.name.value);
        note('variable');
        note('variable with default', defaultValue !== undefined);
        note('variable left out', !given && defaultValue === undefined);
        note('variable that is null', variables[variable.name.value] === null);
        note('variable that may not be null', type.kind === Kind.NON_NULL_TYPE);
      },
      Argument: ({ value }) => note('input object', value.kind === Kind.OBJECT),
    }),
  );
  return found;
}

const rootFields = ({ selectionSet }: { selectionSet: SelectionSetNode }): number =>
  selectionSet.selections.filter(
    (node) => node.kind === Kind.FIELD && node.name.value !== '__typename',
  ).length;

const condition = ({ name, arguments: given = [] }: DirectiveNode, place: string): string => {
  const isVariable = given[0]?.value.kind === Kind.VARIABLE;
  return `@${name.value} ${isVariable ? 'by variable' : 'literal'} on a ${place}`;
};

function fieldFeatures({ name, alias }: FieldNode, types: TypeInfo, facts: Federation): string[] {
  const parent = types.getParentType();
  const coordinate = `${parent?.name}.${name.value}`;
  const others = parent && 'getFields' in parent ? Object.keys(parent.getFields()) : [];
  const inner = getNamedType(types.getType());
  const features: Record<string, boolean | undefined> = {
    alias: alias !== undefined,
    'alias named as another field': alias && others.includes(alias.value),
    'alias such as constructor': alias && oddNames.includes(alias.value),
    __typename: name.value === '__typename',
    'introspection of the schema': name.value === '__schema' || name.value === '__type',
    'field of a key': facts.keyFields.has(coordinate),
    'field that requires others': facts.requires.has(coordinate),
    'field of an interface': isInterfaceType(parent) && name.value !== '__typename',
    'field that may not be null': isNonNullType(types.getType()) && !name.value.startsWith('__'),
    'nested list': /\[\[/.test(String(types.getType())),
    'union or interface': isUnionType(inner) || isInterfaceType(inner),
  };
  return Object.keys(features).filter((feature) => features[feature]);
}

function hasSameKeys({ selections }: SelectionSetNode): boolean {
  const keys = selections.flatMap((node) =>
    node.kind === Kind.FIELD && node.selectionSet ? [node.alias?.value ?? node.name.value] : [],
  );
  return new Set(keys).size < keys.length;
}
