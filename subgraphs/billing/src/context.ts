import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import type { Read } from '@vigie/chassis/reading';
import type { Caller } from '@vigie/chassis/subgraph';
import type { CardProvider } from './card/provider.ts';
import type { Loaders } from './loaders.ts';

/** What billing's resolvers reach during one gateway request. */
export interface Context {
  caller: Caller;
  database: Database;
  /** Reads as the caller. */
  read: Read;
  clock: Clock;
  /** Takes cards; null where nobody does. */
  cards: CardProvider | null;
  /** Encrypts single columns. */
  dataKey: Buffer;
  /** Address of the portal. */
  portalUrl: string;
  loaders: Loaders;
}
