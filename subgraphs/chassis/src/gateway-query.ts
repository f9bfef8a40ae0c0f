/**
 * Asks the gateway in the name of a program: how a job reads what belongs to other subgraphs.
 * @param document a GraphQL query
 * @throws when the gateway does not answer or answers with any error, so that the job is tried again
 */
export type GatewayQuery = <T>(document: string, variables: Record<string, unknown>) => Promise<T>;
