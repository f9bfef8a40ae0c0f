/** The five subgraphs, as the supergraph calls them. */
export const subgraphNames = [
  'identity',
  'workforce',
  'appointments',
  'documents',
  'billing',
] as const;

export type SubgraphName = (typeof subgraphNames)[number];
