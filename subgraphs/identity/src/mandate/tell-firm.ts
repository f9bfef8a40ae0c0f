import { audit } from '@vigie/chassis/audit';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { person } from '../person/table.ts';
import { findService } from '../service/queries.ts';
import { answers, type Answered } from './firm-mail.ts';
import { partsOf } from './parts.ts';
import { mandate } from './table.ts';

type Sending = Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>;

/** What a client did about a mandate, for whoever of the firm had asked for it. */
export interface FirmTidings {
  mandateId: string;
  about: Answered;
}

/** Tells whoever asked for a mandate what the client did, as long as they work for the firm. */
export async function tellFirmOfMandate(
  { database, mailer, portalUrl }: Sending,
  { mandateId, about }: FirmTidings,
): Promise<void> {
  const job = { kind: 'job', task: 'tell-firm-of-mandate' } as const;
  const message = await database.as(job, async (tx): Promise<Message | null> => {
    const [found] = await tx
      .select({ row: mandate, account: memberAccount.name, email: person.email })
      .from(mandate)
      .innerJoin(memberAccount, eq(memberAccount.id, mandate.accountId))
      .innerJoin(person, and(eq(person.id, mandate.askedBy), isNull(person.disabledAt)))
      .where(
        and(eq(mandate.id, mandateId), sql`access.works_for(${person.id}, ${mandate.firmId})`),
      );
    if (!found) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    const { row, account, email } = found;
    await audit(tx, {
      ...{ action: 'mandate.told', accountId: row.accountId, targetId: row.id },
      details: { about, firm: true },
    });
    const words = answers[about]({
      // Who refuses stays as they were asked for: their name is not the firm's to know.
      client: about === 'refused' ? (row.askedName ?? row.askedAs) : account,
      parts: partsOf(row.parts).map(({ label }) => label),
      reason: row.reason,
    });
    const action = { label: 'Voir les mandats', url: `${portalUrl}/cabinet/mandats` };
    return mailLayout(service, { to: email, ...words, action });
  });
  if (message) await mailer.send(message);
}
