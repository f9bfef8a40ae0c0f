import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { publish } from '@vigie/chassis/outbox';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { findSummonses } from '../document/queries.ts';
import type { DocumentRefused } from '../document/refusal.ts';
import type { DocumentRow } from '../document/table.ts';
import type { AnswerSummonsInput } from '../generated/resolvers.ts';
import type { SummonsFacts } from './facts.ts';
import { findFacts } from './queries.ts';
import { isLinkOpen } from './rules.ts';
import { delivery, type DeliveryRow } from './table.ts';

/** What stands behind a private link. */
export interface OpenedLink {
  delivery: DeliveryRow;
  /** The summons that is valid now; null when there is no appointment any more. */
  summons: { row: DocumentRow; facts: SummonsFacts } | null;
}

/**
 * Opens a private link, whoever is signed in beside it: it shows the summons that is valid now, also where that replaced
 * the one that was handed over. Null when it is unknown or its appointment is over.
 */
export function openLink(
  database: Database,
  requestId: string,
  token: string,
  now: Date,
): Promise<OpenedLink | null> {
  return database.as({ kind: 'sign-in', requestId }, (tx) => open(tx, token, now));
}

async function open(tx: ActorTransaction, token: string, now: Date): Promise<OpenedLink | null> {
  const [opened] = await tx
    .update(delivery)
    .set({ openedAt: sql`clock.now()` })
    .where(and(eq(delivery.tokenHash, hashSecret(token)), isNull(delivery.revokedAt)))
    .returning();
  if (!opened) return null;
  const [row] = await findSummonses(tx, [opened.visitId]);
  if (!row) return { delivery: opened, summons: null };
  const facts = await findFacts(tx, row.id);
  if (!facts || !isLinkOpen(new Date(facts.endsAt), now)) return null;
  return { delivery: opened, summons: { row, facts } };
}

/**
 * The person summoned has seen the page, or says that they will come. Looking alone notes nothing: mail programs follow
 * links before people do.
 */
export function answerSummons(
  database: Database,
  requestId: string,
  { token, answer }: AnswerSummonsInput,
  now: Date,
): Promise<Outcome<object, DocumentRefused>> {
  return database.as(
    { kind: 'sign-in', requestId },
    async (tx) => {
      const link = await open(tx, token, now);
      if (!link?.summons) return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
      const { id, seenAt } = link.delivery;
      const { row, facts } = link.summons;
      const { accountId, visitId } = row;
      const details = { channel: link.delivery.channel };
      if (seenAt === null) {
        await tx
          .update(delivery)
          .set({ seenAt: sql`clock.now()` })
          .where(eq(delivery.id, id));
        await audit(tx, { action: 'summons.seen', accountId, targetId: row.id, details });
      }
      if (answer === 'SEEN') return { done: {} };
      if (facts.startsAt <= now.toISOString())
        return refuse<DocumentRefused>({ code: 'NOT_FOUND' });
      const confirmed = isConfirmed(link.delivery, row);
      if (!confirmed && visitId !== null) {
        await tx
          .update(delivery)
          .set({ confirmedAt: sql`clock.now()` })
          .where(eq(delivery.id, id));
        await audit(tx, { action: 'summons.confirmed', accountId, targetId: row.id, details });
        await publish(tx, {
          ...{ type: 'summons.confirmed' as const, key: visitId, accountId },
          payload: { visitId, accountId, startsAt: facts.startsAt },
        });
      }
      return { done: {} };
    },
    'writing',
  );
}

/** Whether somebody has said yes to this very summons: a yes to the one that it replaced is none. */
export function isConfirmed({ confirmedAt }: DeliveryRow, { createdAt }: DocumentRow): boolean {
  return confirmedAt !== null && confirmedAt >= createdAt;
}
