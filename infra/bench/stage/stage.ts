/** What the contestants of one ground stand on, started once for all of them. */
export interface Stage {
  /** What their programs are told. */
  env: Record<string, string>;
  headers: Record<string, string>;
  /** The body of the question; a label makes its text one that nobody has seen before. */
  questionBody(label?: string): string;
  stop(): Promise<void>;
}
