import {
  Kind,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import { Measure } from './document-size.ts';
import { limits } from './limits.ts';
import { tooLarge } from './refusal.ts';

/**
 * Refuses documents that are too deep or too wide. It looks before the other rules do: some of them compare every field
 * with every other one, so that they are given an empty document in place of one that is too large.
 */
export const documentSizeRule: ValidationRule = (context) => ({
  Document: (document) => {
    const excess = excessOf(document);
    if (excess.length === 0) return undefined;
    for (const error of excess) context.reportError(error);
    return { ...document, definitions: [] };
  },
});

/** What is too much, over all operations of the document. */
function excessOf(document: DocumentNode): GraphQLError[] {
  const operations = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition] : [],
  );
  const measure = new Measure(document);
  const asked = operations.map((operation) => measure.operation(operation));
  const parts = [...asked, ...measure.unspread()];
  const most = (numbers: number[]): number => Math.max(0, ...numbers);
  const all = (numbers: number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  const found: [number, number, string][] = [
    [operations.length, limits.operations, 'operations'],
    [most(operations.map(variableCount)), limits.variables, 'variables'],
    [most(parts.map(({ depth }) => depth)), limits.depth, 'levels'],
    [all(parts.map(({ selections }) => selections)), limits.selections, 'selections'],
    [all(parts.map(({ aliases }) => aliases)), limits.aliases, 'aliases'],
    [all(parts.map(({ directives }) => directives)), limits.directives, 'directives'],
    [most(asked.map(({ ownFields }) => ownFields)), limits.rootFields, 'root fields'],
  ];
  return found.flatMap(([size, limit, what]) => (size > limit ? [tooLarge(what, limit)] : []));
}

function variableCount({ variableDefinitions }: OperationDefinitionNode): number {
  return variableDefinitions?.length ?? 0;
}
