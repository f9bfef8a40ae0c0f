import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type SelectionNode,
} from 'graphql';
import { largestChangesPage, largestPage } from '@vigie/chassis/page';
import { fragmentOf, narrowed, type Operation } from '../shield/operation.ts';
import { priceOf, valueReader } from './given-value.ts';
import { pageRows } from './page-rows.ts';
import { product, sum, type Price } from './price.ts';

/** Rows assumed for a list that takes no page size. */
const assumedRows = 10;

const isListOfChanges = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name }) => name === 'updatedSince');

/** Units of `__schema` and `__type`: the answer is long and made anew each time. */
const introspectionPrice = 500;

/** Whose limits hold: programs that follow changes read larger pages of them. */
export type Reader = 'person' | 'program';

/**
 * What an operation may cost: one unit for every field of every row that it can return. Page sizes multiply what stands
 * in their lists. Selections on different types of one object are all counted, though only some can come.
 * Made once per operation; what remains for each request is a sum over the page sizes and conditions that vary.
 */
export function costOf(operation: Omit<Operation, 'variables'>, reader: Reader = 'person'): Price {
  const { schema, definition, fragments } = operation;
  const given = valueReader(definition);

  /** @param page rows of the lists that stand directly in `selections` */
  const ofSelections = (
    type: GraphQLCompositeType,
    selections: readonly SelectionNode[],
    page: Price,
  ): Price => sum(selections.map((node) => product(included(node), ofSelection(type, node, page))));

  const ofSelection = (type: GraphQLCompositeType, node: SelectionNode, page: Price): Price => {
    if (node.kind === Kind.FIELD) return ofField(type, node, page);
    const { condition, selections } = fragmentOf(node, fragments);
    return ofSelections(narrowed(schema, condition, type), selections, page);
  };

  const ofField = (type: GraphQLCompositeType, node: FieldNode, page: Price): Price => {
    const name = node.name.value;
    const field = isUnionType(type) ? undefined : type.getFields()[name];
    if (!field) return name === '__typename' ? 1 : introspectionPrice;
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return 1;
    const own = pageOf(field, node);
    const isList = isListType(getNullableType(field.type));
    const below = isList ? assumedRows : (own ?? assumedRows);
    const children = ofSelections(inner, node.selectionSet?.selections ?? [], below);
    return sum([1, isList ? product(own ?? page, children) : children]);
  };

  const pageOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): Price | undefined => {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return undefined;
    const value = given(node.arguments?.find(({ name }) => name.value === 'first')?.value);
    const largest =
      reader === 'program' && isListOfChanges(field) ? largestChangesPage : largestPage;
    return priceOf(
      value,
      (size) => pageRows(size ?? argument.defaultValue, largest) ?? assumedRows,
    );
  };

  /** 1 for a selection that is asked for, 0 for one that `@skip` or `@include` takes out. */
  const included = ({ directives = [] }: SelectionNode): Price =>
    directives.reduce<Price>((price, directive) => {
      const name = directive.name.value;
      if (name !== 'skip' && name !== 'include') return price;
      const value = given(directive.arguments?.[0]?.value);
      const own = priceOf(value, (condition) => (condition === (name === 'skip') ? 0 : 1));
      return product(price, own);
    }, 1);

  const root = schema.getRootType(definition.operation);
  return root ? ofSelections(root, definition.selectionSet.selections, assumedRows) : 0;
}
