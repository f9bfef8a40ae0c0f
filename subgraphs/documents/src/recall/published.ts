import { allowsEverywhere } from '@vigie/chassis/access';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, eq, isNull } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import { kindOf } from '../kind/kinds.ts';

/** A document that stands, for whoever the actor is. */
export async function findStanding(tx: ActorTransaction, id: string): Promise<DocumentRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx
    .select()
    .from(document)
    .where(and(eq(document.id, id), isNull(document.withdrawnAt)));
  return row ?? null;
}

/** What somebody of the service hands over without being let read it: the papers of visits. */
export async function findPublished(tx: ActorTransaction, id: string): Promise<DocumentRow | null> {
  const row = await asJobWithin(tx, { task: 'find-published' }, () => findStanding(tx, id));
  const publishing = row && kindOf(row.kind).publishing;
  return publishing && (await allowsEverywhere(tx, publishing)) ? row : null;
}
