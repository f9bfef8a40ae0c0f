import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { firm } from '../firm/table.ts';
import type { JobContext } from '../job-context.ts';
import { keepNotice } from '../notification/keep.ts';
import { findRecipients } from '../notification/recipients.ts';
import { findService } from '../service/queries.ts';
import { tidings, type Told } from './mail.ts';
import { partsOf } from './parts.ts';
import { mandate, type MandateRow } from './table.ts';

type Sending = Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>;

/** What the client's people are told; without an address it is spread to all who want to hear of it. */
export interface MandateTidings {
  mandateId: string;
  about: keyof typeof tidings;
  email?: string;
}

/** Tells the client of its mandate: at once, or with the next digest, as each of its people wants it. */
export async function tellOfMandate(
  { database, mailer, portalUrl }: Sending,
  { mandateId, about, email }: MandateTidings,
): Promise<void> {
  const job = { kind: 'job', task: 'tell-of-mandate' } as const;
  const message = await database.as(job, async (tx): Promise<Message | null> => {
    const [found] = await tx
      .select({ row: mandate, firmName: firm.name, account: memberAccount })
      .from(mandate)
      .innerJoin(firm, eq(firm.id, mandate.firmId))
      .innerJoin(memberAccount, eq(memberAccount.id, mandate.accountId))
      .where(eq(mandate.id, mandateId));
    if (!found) return null;
    const { row, firmName, account } = found;
    const told = tidings[about]({
      ...{ account: account.name, firm: firmName, endsOn: row.endsOn },
      parts: partsOf(row.parts).map(({ label }) => label),
      by: row.state === 'REVOKED' || row.state === 'RESIGNED' ? row.state : null,
    });
    const path = `/${account.memberNumber}/entreprise/cabinets`;
    if (!email) {
      await spread(tx, row, { about, told, path });
      return null;
    }
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    await audit(tx, {
      ...{ action: 'mandate.told', accountId: row.accountId, targetId: row.id },
      details: { about },
    });
    const { subject, title, paragraphs } = told;
    const action = { label: 'Voir les mandats', url: `${portalUrl}${path}` };
    return mailLayout(service, { to: email, subject, title, paragraphs, action });
  });
  if (message) await mailer.send(message);
}

async function spread(
  tx: ActorTransaction,
  { id, accountId, endsOn }: MandateRow,
  { about, told, path }: { about: keyof typeof tidings; told: Told; path: string },
): Promise<void> {
  for (const { userId, email, cadence } of await findRecipients(tx, accountId, 'MANDATES')) {
    if (cadence === 'IMMEDIATE') {
      await enqueue(tx, 'tell-of-mandate', { mandateId: id, about, email });
      continue;
    }
    const dueOn = about === 'ending' ? endsOn : null;
    await keepNotice(tx, {
      ...{ noticeId: newId(), userId, accountId, event: 'MANDATES', cadence },
      ...{ title: told.line, path, dueOn },
    });
  }
}
