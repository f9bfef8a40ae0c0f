import { audit } from '@vigie/chassis/audit';
import { holdToCall } from '@vigie/chassis/call';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { signedIn } from '@vigie/chassis/subgraph';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import { linkBytes, linkPath } from './address.ts';
import { aboutOf } from './note.ts';
import { delivery } from './table.ts';

/** Makes a private link that the employer hands on by means of their own; its token is told now or never. */
export async function makeLink(
  { caller, database }: Context,
  documentId: string,
): Promise<Outcome<{ path: string }, DocumentRefused>> {
  const owner = signedIn(caller);
  if (!isId(documentId)) return refuse({ code: 'NOT_FOUND' });
  return database.as(
    owner,
    async (tx) => {
      const [row] = await findDocuments(tx, [documentId]);
      if (row?.kind !== 'SUMMONS') return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
      const token = newSecret(linkBytes);
      await tx.insert(delivery).values({
        ...{ id: newId(), ...aboutOf(row), audience: 'EMPLOYEE', channel: 'LINK' },
        ...{ handedBy: owner.subjectId, tokenHash: hashSecret(token), sentAt: sql`clock.now()` },
      });
      const { id, accountId } = row;
      const details = { channel: 'LINK' };
      await audit(tx, { action: 'summons.handed-over', accountId, targetId: id, details });
      await holdToCall(tx, 'makeSummonsLink');
      return { done: { path: linkPath(token) } };
    },
    'writing',
  );
}
