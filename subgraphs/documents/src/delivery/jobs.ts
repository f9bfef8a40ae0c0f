import { audit } from '@vigie/chassis/audit';
import type { JobActor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { AddressRefused } from '@vigie/chassis/mail';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { eq, sql } from 'drizzle-orm';
import { findDocuments } from '../document/queries.ts';
import type { DocumentRow } from '../document/table.ts';
import type { JobContext } from '../job-context.ts';
import { digestOf } from '../summons/delivery.ts';
import { findSentMails } from '../summons/queries.ts';
import { sentMail } from '../summons/table.ts';
import { linkBytes, linkPath } from './address.ts';
import {
  personalMail,
  personalText,
  personalWithdrawalMail,
  personalWithdrawalText,
} from './message.ts';
import { aboutOf } from './note.ts';
import { findFacts, findHandedOver } from './queries.ts';
import { delivery, type DeliveryRow } from './table.ts';

const carrier: JobActor = { kind: 'job', task: 'deliver-summons' };

/**
 * Sends a summons to the person summoned. Each try makes another link: its token is known to the message alone. A
 * summons that was replaced meanwhile is not sent, the one that replaced it has a delivery of its own.
 */
export async function deliverSummons(
  context: JobContext,
  { deliveryId }: { deliveryId: string },
): Promise<void> {
  const { database, portalUrl } = context;
  const token = newSecret(linkBytes);
  const found = await database.as(carrier, async (tx) => {
    const [row] = await tx.select().from(delivery).where(eq(delivery.id, deliveryId));
    if (!row?.address || row.sentAt || row.refusedAt || row.revokedAt) return null;
    const [document] = await findDocuments(tx, [row.documentId]);
    const facts = await findFacts(tx, row.documentId);
    if (!document || document.withdrawnAt || !facts) return null;
    await tx
      .update(delivery)
      .set({ tokenHash: hashSecret(token) })
      .where(eq(delivery.id, deliveryId));
    return { row, address: row.address, facts };
  });
  if (!found) return;
  const { row, address, facts } = found;
  const url = `${portalUrl}${linkPath(token)}`;
  const arrived = await reach(context, row, address, {
    mail: personalMail(address, facts, url),
    text: personalText(facts, url),
  });
  await database.as(carrier, (tx) => noteResult(tx, row, arrived));
}

/** Whether the message left; false where the address takes none. */
export async function reach(
  { mailer, texts }: JobContext,
  { id: reference, channel }: Pick<DeliveryRow, 'id' | 'channel'>,
  to: string,
  { mail, text }: { mail: ReturnType<typeof personalMail>; text: string },
): Promise<boolean> {
  try {
    if (channel === 'MAIL') await mailer.send({ ...mail, reference });
    // Nobody carries text messages any more: the employer learns that this one did not leave.
    else if (texts === null) return false;
    else await texts.send({ to, text, reference });
    return true;
  } catch (error) {
    if (error instanceof AddressRefused) return false;
    throw error;
  }
}

async function noteResult(
  tx: ActorTransaction,
  { id, documentId: targetId, accountId, channel }: DeliveryRow,
  arrived: boolean,
): Promise<void> {
  await tx
    .update(delivery)
    .set(
      arrived
        ? { sentAt: sql`clock.now()` }
        : { refusedAt: sql`clock.now()`, refusal: 'ADDRESS_REFUSED' },
    )
    .where(eq(delivery.id, id));
  const action = arrived ? 'summons.sent' : 'summons.refused';
  await audit(tx, { action, accountId, targetId, details: { channel } });
}

/** Another summons replaces one that somebody has: it goes to the same addresses, each once. */
export async function handOnAgain(tx: ActorTransaction, row: DocumentRow): Promise<void> {
  const about = aboutOf(row);
  const earlier = await findHandedOver(tx, about.visitId);
  const here = earlier.filter(({ documentId }) => documentId === row.id);
  for (const { channel, address, handedBy, refusedAt, revokedAt } of latestOfEach(earlier)) {
    if (
      refusedAt ||
      revokedAt ||
      here.some((each) => each.channel === channel && each.address === address)
    ) {
      continue;
    }
    const deliveryId = newId();
    await tx.insert(delivery).values({
      ...{ id: deliveryId, ...about, audience: 'EMPLOYEE', channel },
      address,
      handedBy,
    });
    await enqueue(tx, 'deliver-summons', { deliveryId }, { key: `deliver-${deliveryId}` });
  }
}

/** The latest delivery to each address: who got a second summons is spoken to about that one. */
function latestOfEach(rows: readonly DeliveryRow[]): DeliveryRow[] {
  return [...new Map(rows.map((row) => [`${row.channel} ${row.address}`, row])).values()];
}

/** Tells everybody summoned at an address of theirs that the appointment is given up, each once. */
export async function tellGivenUp(context: JobContext, visitId: string): Promise<void> {
  const { database } = context;
  const left = await database.as(carrier, (tx) => findHandedOver(tx, visitId));
  for (const row of latestOfEach(left)) {
    const { address, sentAt, documentId, accountId, channel, revokedAt } = row;
    if (!address || !sentAt || revokedAt) continue;
    const recipient = digestOf(address);
    const [facts, told] = await database.as(carrier, async (tx) => [
      await findFacts(tx, documentId),
      await findSentMails(tx, documentId, 'withdrawal'),
    ]);
    if (!facts || told.has(recipient)) continue;
    await reach(context, { id: newId(), channel }, address, {
      mail: personalWithdrawalMail(address, facts),
      text: personalWithdrawalText(facts),
    });
    await database.as(carrier, async (tx) => {
      await tx.insert(sentMail).values({ documentId, recipient, about: 'withdrawal' });
      const details = { channel };
      const action = 'summons.given-up-told';
      await audit(tx, { action, accountId, targetId: documentId, details });
    });
  }
}

/** Days after an appointment for which the address of the person summoned is kept: until what was noted is corrected. */
const addressKept = 30;

/** Forgets the addresses of people whose appointments are over. */
export async function forgetAddresses({ database }: Pick<JobContext, 'database'>): Promise<void> {
  await database.as({ kind: 'job', task: 'forget-addresses' }, (tx) =>
    tx.execute(sql`update ${delivery} set address = null
      from documents.summons_facts f
      where f.document_id = ${delivery.documentId} and ${delivery.address} is not null
        and (f.facts ->> 'endsAt')::timestamptz < clock.now() - make_interval(days => ${addressKept})`),
  );
}
