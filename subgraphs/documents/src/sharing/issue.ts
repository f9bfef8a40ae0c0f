import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction } from '@vigie/chassis/database';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { longestFileName, sendingLife, sendPath } from './address.ts';
import { uploadAddress } from './table.ts';

/** A file that somebody will send, as it was described and allowed. */
export type Awaited = Omit<
  typeof uploadAddress.$inferInsert,
  'tokenHash' | 'subjectId' | 'expiresAt' | 'usedAt'
>;

/** Gives the address to which a file is sent, once and soon; the journal of a single account says so. */
export async function issueUpload(
  tx: ActorTransaction,
  { clock, caller }: { clock: Clock; caller: CallerActor },
  awaited: Awaited,
): Promise<{ path: string }> {
  const token = newSecret();
  await tx.insert(uploadAddress).values({
    ...{ ...awaited, fileName: awaited.fileName.slice(0, longestFileName) },
    ...{ tokenHash: hashSecret(token), subjectId: caller.subjectId },
    expiresAt: new Date(clock.now().getTime() + sendingLife),
  });
  const { kind, accountIds, visitId } = awaited;
  const [accountId, ...others] = accountIds;
  await audit(tx, {
    ...{ action: 'document.awaited', details: { kind, accounts: accountIds.length } },
    ...(accountId && others.length === 0 && { accountId }),
    ...(visitId && { targetId: visitId }),
  });
  return { path: sendPath(token) };
}
