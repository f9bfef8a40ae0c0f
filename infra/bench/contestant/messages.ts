import type { Profiler } from 'node:inspector/promises';

/** What a contestant's process has used since its start. */
export interface Usage {
  /** Processor time, in microseconds. */
  cpu: number;
  /** Memory held now, in bytes. */
  rss: number;
}

export type Profile = Profiler.Profile;

/** What the bench may ask of a contestant's process, and what comes back. */
export interface Reports {
  usage: Usage;
  startProfile: null;
  stopProfile: Profile;
}

export type Asked = keyof Reports;
