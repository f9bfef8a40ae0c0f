import { GraphQLError } from 'graphql';

/** Why a subgraph gave no answer. */
export type Unavailability = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';

/** A subgraph is down or too slow. What was asked of it is null in the answer, everything else is there. */
export class SubgraphUnavailable extends GraphQLError {
  constructor(
    readonly subgraph: string,
    code: Unavailability,
  ) {
    super(
      code === 'SUBGRAPH_TIMEOUT'
        ? `${subgraph} did not answer in time.`
        : `${subgraph} cannot be reached.`,
      { extensions: { code, subgraph } },
    );
  }
}
