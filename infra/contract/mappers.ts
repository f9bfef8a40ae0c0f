import type { subgraphNames } from './compose.ts';

/**
 * Which row a resolver gets as the parent of each GraphQL type, as `file#type` seen from `src/generated/`.
 * A type that is not listed is passed in its GraphQL shape.
 */
export const mappers: Record<(typeof subgraphNames)[number], Record<string, string>> = {
  identity: {},
  workforce: {},
  appointments: {},
  documents: {},
  billing: {},
};
