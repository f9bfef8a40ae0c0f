import {
  execute,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { isCompilable } from './compilable.ts';

/** Runs one document, as often as it is asked. */
export type DocumentRunner = (
  contextValue: object,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Compiling costs as much as some dozens of runs: a query that is asked once or twice is not worth it. */
const worthCompiling = 3;

/**
 * Runs a document by graphql-js first and, when it keeps coming, compiled by graphql-jit, which gives the same answer
 * in a fraction of the time. What the compiler does not take stays with graphql-js.
 */
export function documentRunner(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null = null,
): DocumentRunner {
  let runs = 0;
  let run: DocumentRunner = (contextValue, variableValues) => {
    runs += 1;
    if (runs === worthCompiling) run = compiled(schema, document, operationName) ?? run;
    return execute({ schema, document, operationName, contextValue, variableValues });
  };
  return (contextValue, variables) => run(contextValue, variables);
}

function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): DocumentRunner | undefined {
  if (!isCompilable(schema, document)) return undefined;
  const query = compileQuery(schema, document, operationName ?? undefined);
  if (!isCompiledQuery(query)) return undefined;
  const defaults = defaultsOf(document);
  return (contextValue, variables) =>
    query.query(undefined, contextValue, { ...defaults, ...variables });
}

/** Compiled, a variable that may not be null but has a default would be missed when it is left out. */
function defaultsOf(document: DocumentNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
    },
  });
  return defaults;
}
