import { type GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { SubgraphUnavailable } from '../subgraph/unavailable.ts';
import type { Entity } from './cursor.ts';

/** One execution of a plan: what has come in so far. */
export interface Run {
  context: GatewayContext;
  /** As the client sent them: each subgraph coerces its own. */
  variables: Readonly<Record<string, unknown>>;
  /** Coerced, defaults filled in. */
  conditions: Readonly<Record<string, unknown>>;
  /** Grows with every fetch. */
  data: Entity;
  errors: GraphQLError[];
  /** Why subgraphs gave no answer; fetches that need theirs cannot be made. */
  unavailable: SubgraphUnavailable[];
}

/** One step of a plan. What fails stands in the run's errors; it rejects only by a defect of ours. */
export type Step = (run: Run) => Promise<void>;
