import type { Read } from '@vigie/chassis/reading';
import type { Caller } from '@vigie/chassis/subgraph';
import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import type { Loaders } from './loaders.ts';
import type { RelyingParty } from './passkey/ceremony.ts';
import type { TokenSigner } from './session/token.ts';

/** What identity's resolvers reach during one gateway request. */
export interface Context {
  caller: Caller;
  database: Database;
  /** Reads as the caller. */
  read: Read;
  clock: Clock;
  signer: TokenSigner;
  /** Encrypts and recognises secrets of people. */
  dataKey: Buffer;
  /** Where passkeys belong. */
  relyingParty: RelyingParty;
  loaders: Loaders;
}
