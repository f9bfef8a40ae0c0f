import type { ApolloGateway } from '@apollo/gateway';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { SubgraphLink } from '../subgraph/link.ts';
import type { Entity } from './cursor.ts';
import { compilePlan, NotCovered } from './lean-plan.ts';
import { plannerOf } from './planner.ts';
import type { Run } from './run.ts';

/** What came in for one operation; fields in the order of arrival, with some that nobody asked for. */
export interface Fetched {
  data: Entity;
  errors: GraphQLError[];
}

/** An operation that is planned and ready to be run often. */
export type PlannedOperation = (
  variables: Run['variables'],
  conditions: Run['conditions'],
  context: GatewayContext,
) => Promise<Fetched>;

/**
 * Runs plans with no work that could be done once: representations, paths and variables are compiled with the plan.
 * Apollo's executor walks the plan anew for every request, shapes every value over its own model of the schema and
 * keeps traces that nobody reads.
 */
export class LeanExecutor {
  readonly #links: ReadonlyMap<string, SubgraphLink>;

  constructor(
    private readonly gateway: ApolloGateway,
    links: readonly SubgraphLink[],
  ) {
    this.#links = new Map(links.map((link) => [link.name, link]));
  }

  /** @returns null for an operation that only Apollo's executor knows how to run */
  prepare(document: DocumentNode, operationName: string | undefined): PlannedOperation | null {
    const planner = plannerOf(this.gateway);
    try {
      const step = compilePlan(planner.plan(document, operationName), {
        supergraph: planner.supergraph,
        links: this.#links,
      });
      return async (variables, conditions, context) => {
        const data = Object.create(null) as Entity;
        const run: Run = { context, variables, conditions, data, errors: [], unavailable: [] };
        await step(run);
        return { data: run.data, errors: run.errors };
      };
    } catch (error) {
      if (error instanceof NotCovered) return null;
      throw error;
    }
  }
}
