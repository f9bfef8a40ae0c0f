import type { GraphQLError } from 'graphql';
import { createHandler, type Handler } from 'graphql-http';
import type { Log } from '../log.ts';
import { maskError } from '../mask-error.ts';
import type { Caller, Subgraph } from '../subgraph.ts';
import { rememberDocuments } from './documents.ts';

/** What the handler is told beside the request itself. */
export interface GraphqlRequest {
  caller: Caller;
}

/** Answers GraphQL over HTTP for one subgraph, in the name of the caller that the gateway has sent along. */
export function graphqlHandler(subgraph: Subgraph, log: Log): Handler<undefined, GraphqlRequest> {
  const { schema } = subgraph;
  const documentOf = rememberDocuments(schema);
  return createHandler<undefined, GraphqlRequest, Record<string, unknown>>({
    onSubscribe: ({ context: { caller } }, { query, variables, operationName }) => {
      const document = documentOf(query);
      if (!('kind' in document)) return document;
      return {
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue: subgraph.contextFor(caller) as Record<string, unknown>,
      };
    },
    formatError: (error) => maskError(error as GraphQLError, subgraph.name, log),
  });
}
