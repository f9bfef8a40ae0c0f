import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { document, type DocumentRow } from '../document/table.ts';
import { sentMail, type MailSubject } from './table.ts';

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
      exists (select from ${document} where ${document.visitId} = ${visitId}
        and ${document.kind} = 'SUMMONS') as earlier
    from clock.setting`);
  if (!row) throw new Error('clock.setting has no row: the database is not migrated');
  const { now, today, zone, earlier } = row;
  return { now: new Date(now), issuedOn: today, zone, replacesEarlier: earlier };
}

/** Summonses to a visit that hold no more, the latest first. */
export function findWithdrawn(tx: ActorTransaction, visitId: string): Promise<DocumentRow[]> {
  return tx
    .select()
    .from(document)
    .where(
      and(
        eq(document.kind, 'SUMMONS'),
        eq(document.visitId, visitId),
        isNotNull(document.withdrawnAt),
      ),
    )
    .orderBy(desc(document.withdrawnAt));
}

/** The addresses, as digests, that a mail about a document has reached. */
export async function findSentMails(
  tx: ActorTransaction,
  documentId: string,
  about: MailSubject,
): Promise<Set<string>> {
  const rows = await tx
    .select({ recipient: sentMail.recipient })
    .from(sentMail)
    .where(and(eq(sentMail.documentId, documentId), eq(sentMail.about, about)));
  return new Set(rows.map(({ recipient }) => recipient));
}
