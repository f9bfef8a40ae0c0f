import { operationFromDocument } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { isSchema, type DocumentNode, type GraphQLSchema } from 'graphql';

/** What Apollo's gateway has made of the supergraph. */
export interface Planner {
  supergraph: GraphQLSchema;
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

/**
 * The planner of a loaded gateway. Its members are private in TypeScript, and a second planner would cost 100 ms and
 * its memory at every start: hence the brackets, and the exact version in the catalog.
 * @throws when another version of the gateway keeps them elsewhere
 */
export function plannerOf(gateway: ApolloGateway): Planner {
  const planner = gateway['queryPlanner'];
  const api = gateway['apiSchema'];
  const supergraph = gateway['supergraphSchema'];
  if (!planner || !api || !isSchema(supergraph)) {
    throw new Error('This version of @apollo/gateway keeps its planner elsewhere');
  }
  return {
    supergraph,
    plan: (document, operationName) =>
      planner.buildQueryPlan(
        operationFromDocument(api, document, operationName === undefined ? {} : { operationName }),
      ),
  };
}
