/** A browser that might work here. */
export interface Candidate {
  executablePath?: string;
  channel?: string;
  env?: Record<string, string>;
}
