import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { VisitRequestAnswered } from '@vigie/chassis/events';
import { enqueue } from '@vigie/chassis/jobs';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { findRecipients } from '../notification/recipients.ts';
import { findService } from '../service/queries.ts';
import { answers } from './mail.ts';

/** The service answered: whoever asked is told, if they may still know and want to. */
export async function receiveAnswer(
  tx: ActorTransaction,
  answer: VisitRequestAnswered,
): Promise<void> {
  const recipients = await findRecipients(tx, answer.accountId, 'VISIT_REQUESTS');
  const asker = recipients.find(({ userId }) => userId === answer.userId);
  if (asker) await enqueue(tx, 'tell-of-visit-request', { ...answer });
}

/** Tells whoever asked for visits what the service answered. */
export async function tellOfVisitRequest(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { requestId, accountId, userId, about }: VisitRequestAnswered,
): Promise<void> {
  const job = { kind: 'job', task: 'tell-of-visit-request' } as const;
  const message = await database.as(job, async (tx) => {
    const recipients = await findRecipients(tx, accountId, 'VISIT_REQUESTS');
    const asker = recipients.find((each) => each.userId === userId);
    const [account] = await tx.select().from(memberAccount).where(eq(memberAccount.id, accountId));
    if (!asker || !account) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    const details = { about };
    await audit(tx, { action: 'visit-request.told', accountId, targetId: requestId, details });
    const { subject, paragraphs } = answers[about];
    const url = `${portalUrl}/${account.memberNumber}/demandes/${requestId}`;
    return mailLayout(service, {
      ...{ to: asker.email, subject: `${subject} : ${account.name}`, title: subject, paragraphs },
      action: { label: 'Voir la demande', url },
    });
  });
  if (message) await mailer.send(message);
}
