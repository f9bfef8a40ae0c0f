import type { CallerActor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import { giveAddress } from '@vigie/chassis/single-use-address';
import type { DownloadAddress } from '../generated/resolvers.ts';
import { filesAddress } from './address.ts';
import { fileAddress, type Wanted } from './table.ts';

/** Gives an address from which a file can be fetched once, within a minute. */
export async function newAddress(
  tx: ActorTransaction,
  caller: CallerActor,
  wanted: Wanted,
  now: Date,
): Promise<DownloadAddress> {
  const { token, expiresAt } = await giveAddress(tx, fileAddress, caller, wanted, now);
  return { path: `${filesAddress.path}${token}`, expiresAt };
}
