import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import type { Message } from '@vigie/chassis/mail';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { findLastingAdministrators } from '../account-user/administrators.ts';
import { findUsers } from '../account-user/queries.ts';
import { firm } from '../firm/table.ts';
import type { JobContext } from '../job-context.ts';
import { person } from '../person/table.ts';
import { findService } from '../service/queries.ts';
import { mandateLink } from './link/table.ts';
import { requestMail } from './mail.ts';
import { partsOf } from './parts.ts';
import { mandate } from './table.ts';

type Sending = Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>;

/** A mail about a request; without a user it becomes one job for each administrator of the client. */
export interface RequestLetter {
  mandateId: string;
  userId?: string;
}

/** Sends one mail with its own link, so that a failed delivery repeats no other. */
export async function sendMandateRequest(
  { database, mailer, portalUrl }: Sending,
  { mandateId, userId }: RequestLetter,
): Promise<void> {
  const job = { kind: 'job', task: 'send-mandate-request' } as const;
  const message = await database.as(job, async (tx) => {
    const [row] = await tx.select().from(mandate).where(eq(mandate.id, mandateId));
    if (row?.state !== 'ASKED') return null;
    if (userId) return prepare(tx, row, userId, portalUrl);
    const [administrators = []] = await findLastingAdministrators(tx, [row.accountId]);
    for (const each of administrators) {
      await enqueue(tx, 'send-mandate-request', { mandateId, userId: each });
    }
    return null;
  });
  if (message) await mailer.send(message);
}

/** The link is drawn here and only its hash is kept: it stands nowhere but in the mail. */
async function prepare(
  tx: ActorTransaction,
  row: typeof mandate.$inferSelect,
  userId: string,
  portalUrl: string,
): Promise<Message | null> {
  const service = await findService(tx);
  if (!service) throw new Error('The service has no settings: nobody can be told who writes');
  const [user] = await findUsers(tx, [userId]);
  const [known] = await tx
    .select({ firm, account: memberAccount })
    .from(firm)
    .innerJoin(memberAccount, eq(memberAccount.id, row.accountId))
    .where(eq(firm.id, row.firmId));
  const [asking] = await tx.select().from(person).where(eq(person.id, row.askedBy));
  if (!user || !known) return null;
  const secret = newSecret();
  const link = { id: newId(), mandateId: row.id, personId: user.personId };
  await tx.insert(mandateLink).values({ ...link, secretHash: hashSecret(secret) });
  await audit(tx, {
    ...{ action: 'mandate.mailed', accountId: row.accountId, targetId: row.id },
  });
  return requestMail(service, {
    ...{ email: user.email, firstName: user.firstName, account: known.account.name },
    ...{ firm: known.firm.name, reminder: row.reminders > 0 },
    sender: asking ? `${asking.firstName} ${asking.lastName}` : known.firm.name,
    parts: partsOf(row.askedParts).map(({ label }) => label),
    ...{ expiresAt: row.expiresAt, link: `${portalUrl}/mandat/${secret}` },
  });
}
