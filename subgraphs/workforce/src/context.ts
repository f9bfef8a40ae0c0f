import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import type { Caller } from '@vigie/chassis/subgraph';
import type { Loaders } from './loaders.ts';

/** What workforce's resolvers reach during one gateway request. */
export interface Context {
  caller: Caller;
  database: Database;
  /** Reads as the caller. */
  read: Read;
  clock: Clock;
  /** 32 bytes that encrypt national numbers. */
  dataKey: Buffer;
  loaders: Loaders;
}

/** What commands need of it: a job has no request around it. */
export type CommandContext = Pick<Context, 'clock' | 'database' | 'dataKey'>;
