import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { SlotOffered } from '@vigie/chassis/answer-events';
import { limit, moment } from '@vigie/chassis/french-date';
import { enqueue } from '@vigie/chassis/jobs';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { readZone } from '@vigie/chassis/today';
import { eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { findRecipients } from '../notification/recipients.ts';
import { findService } from '../service/queries.ts';

/** One mail about an offer. */
export type SlotOfferLetter = SlotOffered & { email: string };

/** A free slot is offered: everybody who follows the account's visits is told at once, for the time to answer is short. */
export async function receiveOffer(tx: ActorTransaction, offered: SlotOffered): Promise<void> {
  for (const { email, userId } of await findRecipients(tx, offered.accountId, 'VISIT_REQUESTS')) {
    const key = `slot-offer:${offered.offerId}:${userId}`;
    await enqueue(tx, 'tell-of-slot-offer', { ...offered, email }, { key });
  }
}

/** It names no employee: the page does, to whom it is open. */
export async function tellOfSlotOffer(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { visitId, accountId, startsAt, until, email }: SlotOfferLetter,
): Promise<void> {
  const job = { kind: 'job', task: 'tell-of-slot-offer' } as const;
  const message = await database.as(job, async (tx) => {
    const recipients = await findRecipients(tx, accountId, 'VISIT_REQUESTS');
    const [account] = await tx.select().from(memberAccount).where(eq(memberAccount.id, accountId));
    if (!account || !recipients.some((each) => each.email === email)) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    const zone = await readZone(tx);
    await audit(tx, { action: 'slot-offer.told', accountId, targetId: visitId });
    const last = limit(new Date(until), zone);
    return mailLayout(service, {
      ...{ to: email, subject: `Un créneau s’est libéré : réponse jusqu’au ${last}` },
      title: 'Un créneau s’est libéré',
      paragraphs: [
        `${account.name} attend un créneau pour une visite. Celui du ${moment(new Date(startsAt), zone)} vous est gardé jusqu’au ${last}.`,
        'Acceptez-le ou laissez-le depuis la page de la visite. Sans réponse, il est proposé à l’entreprise suivante ; vous gardez votre place sur la liste.',
      ],
      action: {
        label: 'Répondre',
        url: `${portalUrl}/${account.memberNumber}/visites/${visitId}/creneaux`,
      },
    });
  });
  if (message) await mailer.send(message);
}
