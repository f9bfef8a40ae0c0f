import { audit } from '@vigie/chassis/audit';
import type { Database } from '@vigie/chassis/database';
import { mediaTypeOf } from '@vigie/chassis/http/media-type';
import { readWhole } from '@vigie/chassis/http/whole-body';
import { encryptBytes } from '@vigie/chassis/secret';
import { eq, sql } from 'drizzle-orm';
import { isUnsettled } from '../registration-change/open.ts';
import { registrationChange } from '../registration-change/table.ts';
import type { Redeemed } from './queries.ts';
import { registrationProof } from './table.ts';

/** Binds the bytes of a proof to its request. */
export const contextOf = (changeId: string): string => `registration-proof ${changeId}`;

/** What became of a file that was sent as a proof. */
export type Received = 'RECEIVED' | 'TOO_LARGE' | 'UNKNOWN_KIND' | 'SETTLED';

/** Takes a proof in, in the place of an earlier one; its request is looked at from now on. */
export async function receiveProof(
  { database, dataKey }: { database: Database; dataKey: Buffer },
  { changeId, fileName }: Redeemed,
  body: Request,
): Promise<Received> {
  const content = await readWhole(body);
  if (content === null) return 'TOO_LARGE';
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) return 'UNKNOWN_KIND';
  const encrypted = encryptBytes(dataKey, contextOf(changeId), content);
  return database.as({ kind: 'job', task: 'receive-registration-proof' }, async (tx) => {
    const [change] = await tx
      .select()
      .from(registrationChange)
      .where(eq(registrationChange.id, changeId))
      .for('update');
    if (!change || !isUnsettled(change)) return 'SETTLED';
    const { accountId, version } = change;
    const proof = {
      ...{ name: fileName ?? 'justificatif', mediaType, byteSize: content.byteLength, encrypted },
      receivedAt: sql`clock.now()`,
    };
    await tx
      .insert(registrationProof)
      .values({ changeId, accountId, ...proof })
      .onConflictDoUpdate({ target: registrationProof.changeId, set: proof });
    await tx
      .update(registrationChange)
      .set({ state: 'OPEN', version: version + 1 })
      .where(eq(registrationChange.id, changeId));
    const details = { mediaType, byteSize: content.byteLength };
    await audit(tx, {
      action: 'registration-proof.received',
      accountId,
      targetId: changeId,
      details,
    });
    return 'RECEIVED';
  });
}
