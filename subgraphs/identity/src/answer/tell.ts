import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type {
  DisputeAnswered,
  ReplacementAnswered,
  VisitRequestAnswered,
  WorkplaceActionAnswered,
} from '@vigie/chassis/answer-events';
import { enqueue } from '@vigie/chassis/jobs';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { findRecipients, type RecipientRow } from '../notification/recipients.ts';
import { findService } from '../service/queries.ts';
import {
  actionAnswers,
  disputeAnswers,
  replacementAnswers,
  requestAnswers,
  type Told,
} from './mail.ts';

type Reach = Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>;

/** The service answered a request for visits. */
export async function receiveAnswer(
  tx: ActorTransaction,
  answer: VisitRequestAnswered,
): Promise<void> {
  const asker = await findAsker(tx, answer, 'VISIT_REQUESTS');
  if (asker) await enqueue(tx, 'tell-of-visit-request', { ...answer });
}

/** The service answered somebody who wants an action at the workplace. */
export async function receiveActionAnswer(
  tx: ActorTransaction,
  answer: WorkplaceActionAnswered,
): Promise<void> {
  const asker = await findAsker(tx, answer, 'VISIT_REQUESTS');
  if (asker) await enqueue(tx, 'tell-of-workplace-action', { ...answer });
}

/** The service answered somebody who would send another employee to an appointment. */
export async function receiveReplacementAnswer(
  tx: ActorTransaction,
  answer: ReplacementAnswered,
): Promise<void> {
  const asker = await findAsker(tx, answer, 'VISIT_REQUESTS');
  if (asker) await enqueue(tx, 'tell-of-replacement', { ...answer });
}

/** The service answered somebody who disputes a fee. */
export async function receiveDisputeAnswer(
  tx: ActorTransaction,
  answer: DisputeAnswered,
): Promise<void> {
  const asker = await findAsker(tx, answer, 'DISPUTES');
  if (asker) await enqueue(tx, 'tell-of-dispute', { ...answer });
}

/** Tells whoever proposed another employee for an appointment what the service answered. */
export function tellOfReplacement(reach: Reach, answer: ReplacementAnswered): Promise<void> {
  return tell(reach, answer, {
    event: 'VISIT_REQUESTS',
    ...{ action: 'replacement.told', targetId: answer.visitId, about: answer.about },
    ...{ told: replacementAnswers[answer.about], label: 'Voir le rendez-vous' },
    page: `visites/${answer.visitId}`,
  });
}

/** Tells whoever asked for visits what the service answered. */
export function tellOfVisitRequest(reach: Reach, answer: VisitRequestAnswered): Promise<void> {
  return tell(reach, answer, {
    event: 'VISIT_REQUESTS',
    ...{ action: 'visit-request.told', targetId: answer.requestId, about: answer.about },
    ...{ told: requestAnswers[answer.about], label: 'Voir la demande' },
    page: `demandes/${answer.requestId}`,
  });
}

/** Tells whoever asked for an action at the workplace what the service answered. */
export function tellOfWorkplaceAction(
  reach: Reach,
  answer: WorkplaceActionAnswered,
): Promise<void> {
  return tell(reach, answer, {
    event: 'VISIT_REQUESTS',
    ...{ action: 'workplace-action.told', targetId: answer.actionId, about: answer.about },
    ...{ told: actionAnswers[answer.about], label: 'Voir les actions de prévention' },
    page: 'prevention',
  });
}

/** Tells whoever disputed a fee what the service answered. */
export function tellOfDispute(reach: Reach, answer: DisputeAnswered): Promise<void> {
  return tell(reach, answer, {
    event: 'DISPUTES',
    ...{ action: 'charge-dispute.told', targetId: answer.disputeId, about: answer.about },
    ...{ told: disputeAnswers[answer.about], label: 'Voir la réponse' },
    page: `factures/contester/${answer.chargeId}`,
  });
}

interface Answered {
  accountId: string;
  userId: string;
}

interface Letter {
  /** By which they choose whether to be told. */
  event: 'VISIT_REQUESTS' | 'DISPUTES';
  /** As the journal names it. */
  action: string;
  targetId: string;
  about: string;
  told: Told;
  label: string;
  /** Below the account. */
  page: string;
}

/** Whoever asked, if they may still know and want to. */
async function findAsker(
  tx: ActorTransaction,
  { accountId, userId }: Answered,
  event: Letter['event'],
): Promise<RecipientRow | undefined> {
  const recipients = await findRecipients(tx, accountId, event);
  return recipients.find((each) => each.userId === userId);
}

async function tell(
  { database, mailer, portalUrl }: Reach,
  answered: Answered,
  { event, action, targetId, about, told, label, page }: Letter,
): Promise<void> {
  const { accountId } = answered;
  const message = await database.as({ kind: 'job', task: 'tell-of-an-answer' }, async (tx) => {
    const asker = await findAsker(tx, answered, event);
    const [account] = await tx.select().from(memberAccount).where(eq(memberAccount.id, accountId));
    if (!asker || !account) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    await audit(tx, { action, accountId, targetId, details: { about } });
    const { subject, paragraphs } = told;
    return mailLayout(service, {
      ...{ to: asker.email, subject: `${subject} : ${account.name}`, title: subject, paragraphs },
      action: { label, url: `${portalUrl}/${account.memberNumber}/${page}` },
    });
  });
  if (message) await mailer.send(message);
}
