import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import type { Caller } from '@vigie/chassis/subgraph';
import type { SmsMode } from './env.ts';
import type { Loaders } from './loaders.ts';

/** What documents' resolvers reach during one gateway request. */
export interface Context {
  caller: Caller;
  clock: Clock;
  database: Database;
  /** Reads as the caller. */
  read: Read;
  loaders: Loaders;
  /** Who carries text messages. */
  sms: SmsMode;
}
