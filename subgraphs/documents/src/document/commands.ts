import { audit } from '@vigie/chassis/audit';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import type { Context } from '../context.ts';
import { addressPath } from '../download/address.ts';
import { issueAddress } from '../download/commands.ts';
import type { DocumentRefusal, DownloadAddress } from '../generated/resolvers.ts';
import { findDocuments } from './queries.ts';

/** Gives an address from which one document can be fetched once, within a minute. */
export async function openDocument(
  { caller, clock, database }: Context,
  id: string,
): Promise<Outcome<DownloadAddress, DocumentRefusal>> {
  const { subjectId } = signedIn(caller);
  if (!isId(id)) return refuse({ code: 'NOT_FOUND' });
  return database.as(caller, async (tx) => {
    const [row] = await findDocuments(tx, [id]);
    if (!row) return refuse({ code: 'NOT_FOUND' });
    const { token, expiresAt } = await issueAddress(tx, row.id, subjectId, clock.now());
    await audit(tx, {
      action: 'document.opened',
      accountId: row.accountId,
      targetId: row.id,
      details: { kind: row.kind },
    });
    return { done: { path: addressPath(token), expiresAt } };
  });
}
