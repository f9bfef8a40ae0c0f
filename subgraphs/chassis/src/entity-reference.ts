/** An entity of whichever subgraph by its identifier, as a resolver names it; null where nobody or nothing is meant. */
export const referenceTo = (id: string | null): { id: string } | null =>
  id === null ? null : { id };
