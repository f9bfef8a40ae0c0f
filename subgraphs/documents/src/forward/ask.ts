import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, count, eq, gt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DocumentRow } from '../document/table.ts';
import type { ForwardDocumentInput } from '../generated/resolvers.ts';
import { employeeKinds } from '../kind/kinds.ts';
import { findPublished, findStanding } from '../recall/published.ts';
import { isPaper, linkLife, mostPerDay } from './rules.ts';
import { forward } from './table.ts';

const day = 24 * 60 * 60 * 1000;

/** Passes a document on to the employee it is about: a mail with a link leaves, once this has happened. */
export function forwardDocument(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: ForwardDocumentInput,
): Promise<Outcome<{ documentId: string }, DocumentRefused>> {
  return runCommand<{ documentId: string }, DocumentRefused>(
    database,
    caller,
    'forwardDocument',
    input,
    async (tx) => {
      const row = await findToForward(tx, input.id);
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (!isPaper(row)) return refuse({ code: 'NOT_A_PAPER', field: 'id' });
      const recipient = parseEmailAddress(input.email);
      if (recipient === null) return refuse({ code: 'INVALID_EMAIL', field: 'email' });
      const now = clock.now();
      const since = new Date(now.getTime() - day);
      if ((await asJobWithin(tx, task, () => countSince(tx, row.id, since))) >= mostPerDay) {
        return refuse({ code: 'TOO_MANY', field: 'email' });
      }
      const id = newId();
      const asked = () =>
        tx.insert(forward).values({
          ...{ id, documentId: row.id, askedBy: caller.subjectId, recipient },
          ...{ createdAt: now, expiresAt: new Date(now.getTime() + linkLife) },
        });
      await (employeeKinds.includes(row.kind) ? asJobWithin(tx, task, asked) : asked());
      await audit(tx, {
        ...{ action: 'document.forwarded', accountId: row.accountId, targetId: row.id },
        details: { kind: row.kind },
      });
      await enqueue(tx, 'mail-forward', { forwardId: id });
      return { done: { documentId: row.id } };
    },
  );
}

const task = { task: 'forward-document' };

/** What the caller reads; of what belongs to the employee, whoever of the service hands it over. */
async function findToForward(tx: ActorTransaction, id: string): Promise<DocumentRow | null> {
  const read = await findStanding(tx, id);
  if (read) return read;
  const published = await findPublished(tx, id);
  return published && employeeKinds.includes(published.kind) ? published : null;
}

async function countSince(tx: ActorTransaction, documentId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ rows: count() })
    .from(forward)
    .where(and(eq(forward.documentId, documentId), gt(forward.createdAt, since)));
  return row?.rows ?? 0;
}
