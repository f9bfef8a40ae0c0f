import type { ExecutionArgs, GraphQLError } from 'graphql';
import { createHandler, type Handler } from 'graphql-http';
import type { Log } from '../log.ts';
import { maskError } from '../mask-error.ts';
import type { Caller, Subgraph } from '../subgraph.ts';
import type { DocumentRunner } from '../execution.ts';
import { rememberDocuments } from './documents.ts';

/** What the handler is told beside the request itself. */
export interface GraphqlRequest {
  caller: Caller;
}

/** What is to be run, and by what. */
interface Run extends ExecutionArgs {
  contextValue: Record<string, unknown>;
  run: DocumentRunner;
}

/** Answers GraphQL over HTTP for one subgraph, in the name of the caller that the gateway has sent along. */
export function graphqlHandler(subgraph: Subgraph, log: Log): Handler<undefined, GraphqlRequest> {
  const { schema } = subgraph;
  const documentOf = rememberDocuments(schema);
  return createHandler<undefined, GraphqlRequest, Record<string, unknown>>({
    onSubscribe: (
      { context: { caller } },
      { query, variables, operationName },
    ): Run | readonly GraphQLError[] => {
      const known = documentOf(query);
      if (!('document' in known)) return known;
      return {
        schema,
        document: known.document,
        run: known.runnerOf(operationName ?? null),
        variableValues: variables,
        operationName,
        contextValue: subgraph.contextFor(caller) as Record<string, unknown>,
      };
    },
    execute: (args) => {
      const { run, contextValue, variableValues } = args as Run;
      return run(contextValue, variableValues ?? {});
    },
    formatError: (error) => maskError(error as GraphQLError, subgraph.name, log),
  });
}
