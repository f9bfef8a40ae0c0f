/** How large one operation may be. The portal's largest page stays under a third of each, of the depth under two. */
export const limits = {
  /** Levels of fields; those under `__schema` and `__type` are bounded by graphql-js. */
  depth: 12,
  /**
   * Fields, spreads and inline fragments, a fragment counted as often as it is spread. Validating and planning a new
   * document of this size takes some tens of milliseconds, and grows faster than the size. Introspection needs 240.
   */
  selections: 300,
  aliases: 30,
  /** Fields of the root type, those in fragments included. */
  rootFields: 15,
  directives: 50,
  operations: 10,
  variables: 50,
  /** Words and signs of the query text. */
  tokens: 2000,
  /** Of a request, the query and its variables together. */
  bodyBytes: 256 * 1024,
  /** Lists and objects within each other in the variables. */
  variableNesting: 8,
  /** Values in the variables, those in lists and objects included. */
  variableValues: 1000,
  /** Units of one operation, see `cost.ts`. */
  cost: 20_000,
  /** The same for a program, whose pages of changes have a thousand rows. */
  costOfPrograms: 60_000,
} as const;
