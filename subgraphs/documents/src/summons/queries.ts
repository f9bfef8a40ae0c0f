import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { eq, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';
import { sentMail } from './table.ts';

/** When and after what a summons is written. */
export interface Circumstances {
  now: Date;
  /** The day in the service's time zone. */
  issuedOn: CivilDate;
  /** Time zone in which the service gives its appointments. */
  zone: string;
  /** True when an earlier summons to the visit was withdrawn or is about to be. */
  replacesEarlier: boolean;
}

export async function readCircumstances(
  tx: ActorTransaction,
  visitId: string,
): Promise<Circumstances> {
  const [row] = await tx.execute<{
    now: string;
    today: string;
    zone: string;
    earlier: boolean;
  }>(sql`
    select clock.now() as now, clock.today()::text as today, zone,
      exists (select from ${document} where ${document.visitId} = ${visitId}) as earlier
    from clock.setting`);
  if (!row) throw new Error('clock.setting has no row: the database is not migrated');
  const { now, today, zone, earlier } = row;
  return { now: new Date(now), issuedOn: today, zone, replacesEarlier: earlier };
}

/** The addresses, as digests, that the mail about a document has reached. */
export async function findSentMails(
  tx: ActorTransaction,
  documentId: string,
): Promise<Set<string>> {
  const rows = await tx
    .select({ recipient: sentMail.recipient })
    .from(sentMail)
    .where(eq(sentMail.documentId, documentId));
  return new Set(rows.map(({ recipient }) => recipient));
}
