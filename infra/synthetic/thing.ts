/** Values of fields as a gateway sends them to a subgraph. */
export type Representation = Readonly<Record<string, unknown>>;

/** An object of the synthetic world. All that it is follows from its identity. */
export interface Thing {
  /** Name of its object type. */
  readonly type: string;
  /** `Employee-3` for an entity; for what hangs on one, the path from there. */
  readonly identity: string;
  /** Page size that the field asked which made it. */
  readonly page?: number;
  /** Which of several it is; the entity that hangs on it has the same number. */
  readonly row?: number;
  /** What the gateway sent, for an entity that was reached by its key. */
  readonly given?: Representation;
}

/** Identity of the n-th entity of a type. */
export const entityIdentity = (type: string, number: number): string => `${type}-${number}`;

/** Type of an entity; undefined where a text identifies none. */
export const typeOfIdentity = (identity: string): string | undefined =>
  /^([A-Za-z]\w*)-\d+$/.exec(identity)?.[1];

/** A key is the identity itself or starts with it. */
export const identityInKey = (key: string): string | undefined =>
  /^[A-Za-z]\w*-\d+(?=$|[~/])/.exec(key)?.[0];
