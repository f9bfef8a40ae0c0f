/** A role: what people call it and the rights that it gives. */
export interface Role {
  code: string;
  /** French label. */
  label: string;
  /** What somebody with it does, in one plain French sentence. */
  description: string;
  scopes: readonly string[];
}
