import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';
import { delivery, summonsFacts, type DeliveryRow } from './table.ts';

/** The deliveries of each document, the first to leave first. */
export async function findDeliveries(
  tx: ActorTransaction,
  documentIds: readonly string[],
): Promise<DeliveryRow[][]> {
  const rows = await tx
    .select()
    .from(delivery)
    .where(anyOf(delivery.documentId, documentIds))
    .orderBy(asc(delivery.createdAt), asc(delivery.id));
  return documentIds.map((id) => rows.filter(({ documentId }) => documentId === id));
}

/** What was handed over to employees of each of these summonses, by whichever way. */
export function findEmployeesDeliveries(
  tx: ActorTransaction,
  documentIds: readonly string[],
): Promise<DeliveryRow[]> {
  return tx
    .select()
    .from(delivery)
    .where(and(anyOf(delivery.documentId, documentIds), eq(delivery.audience, 'EMPLOYEE')));
}

/** Employees' deliveries of a visit that reached for an address, of whichever of its summonses. */
export function findHandedOver(tx: ActorTransaction, visitId: string): Promise<DeliveryRow[]> {
  return tx
    .select()
    .from(delivery)
    .where(
      and(
        eq(delivery.visitId, visitId),
        eq(delivery.audience, 'EMPLOYEE'),
        isNotNull(delivery.address),
      ),
    )
    .orderBy(asc(delivery.createdAt));
}

/** The addresses of the person summoned that a summons has left for, as far as is known. */
export async function findReached(
  tx: ActorTransaction,
  documentId: string,
): Promise<{ address: string; channel: DeliveryRow['channel'] }[]> {
  const rows = await tx
    .select({ address: delivery.address, channel: delivery.channel })
    .from(delivery)
    .where(
      and(
        eq(delivery.documentId, documentId),
        eq(delivery.audience, 'EMPLOYEE'),
        isNotNull(delivery.sentAt),
        isNull(delivery.refusedAt),
        isNull(delivery.revokedAt),
      ),
    );
  return rows.flatMap(({ address, channel }) => (address === null ? [] : [{ address, channel }]));
}

/** Users of the employer whom a summons did not reach. */
export async function findUnreached(
  tx: ActorTransaction,
  documentId: string,
): Promise<Set<string | null>> {
  const rows = await tx
    .select({ userId: delivery.userId })
    .from(delivery)
    .where(and(eq(delivery.documentId, documentId), isNotNull(delivery.refusedAt)));
  return new Set(rows.map(({ userId }) => userId));
}

/** More tasks than this nobody sees to in a day. */
const mostTasks = 200;

/**
 * Valid summonses to appointments ahead that did not arrive, the next appointment first. One that reached the same
 * person after all is no task any more.
 */
export function findUndelivered(tx: ActorTransaction): Promise<DeliveryRow[]> {
  const start = sql`split_part(${document.appointment}, ' ', 1)::timestamptz`;
  return tx
    .select(getTableColumns(delivery))
    .from(delivery)
    .innerJoin(document, eq(document.id, delivery.documentId))
    .where(
      and(
        isNotNull(delivery.refusedAt),
        isNull(delivery.settledAt),
        isNull(document.withdrawnAt),
        sql`${start} > clock.now()`,
        sql`not exists (select from ${delivery} later where later.document_id = ${delivery.documentId}
          and later.user_id is not distinct from ${delivery.userId} and later.refused_at is null
          and later.sent_at > ${delivery.refusedAt})`,
      ),
    )
    .orderBy(start, asc(delivery.id))
    .limit(mostTasks);
}

export async function findFacts(tx: ActorTransaction, documentId: string) {
  const [row] = await tx.select().from(summonsFacts).where(eq(summonsFacts.documentId, documentId));
  return row?.facts ?? null;
}

export async function findDelivery(tx: ActorTransaction, id: string): Promise<DeliveryRow | null> {
  const [row] = await tx.select().from(delivery).where(eq(delivery.id, id));
  return row ?? null;
}
