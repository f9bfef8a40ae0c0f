import type { GatewayContext } from '../context.ts';

/** An error as a subgraph gives it: expected ones carry a code, unexpected ones an id of the log. */
export interface SubgraphError {
  message: string;
  /** From the root of the subgraph's own operation. */
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** What a subgraph gives for one query of a plan. The data is the asker's own, to change at will. */
export interface SubgraphAnswer {
  data: Record<string, unknown> | null;
  errors?: readonly SubgraphError[];
}

/**
 * Asks one query of a plan.
 * @throws SubgraphUnavailable when no answer can be had
 */
export type PreparedQuery = (
  variables: Record<string, unknown>,
  context: GatewayContext,
) => Promise<SubgraphAnswer>;

/** The way to one subgraph, in this process or over HTTP. */
export interface SubgraphLink {
  /** Name of the subgraph in the supergraph. */
  readonly name: string;
  /** A query made ready: what can be done once per text is done once. Texts of plans are few and repeat. */
  prepare(query: string): PreparedQuery;
}
