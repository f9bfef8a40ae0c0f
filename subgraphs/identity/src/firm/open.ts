import { allowsEverywhere } from '@vigie/chassis/access';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import { firm } from './table.ts';

/** Why somebody leads no firm; every noun of a firm says it in the same words. */
type NotLeading = { code: 'NO_FIRM' | 'MANAGER_ONLY' };

/** The firm that the caller leads, with its commands one after the other; or why they may not lead it. */
export async function openOwnFirm(
  tx: ActorTransaction,
): Promise<{ firmId: string } | { refusals: NotLeading[] }> {
  const [own] = await tx.execute<{ firm: string; leads: boolean }>(sql`
    select f as firm, f in (select access.firms('MANAGER')) as leads from access.firms() as f`);
  if (!own) return refuse<NotLeading>({ code: 'NO_FIRM' });
  if (!own.leads) return refuse<NotLeading>({ code: 'MANAGER_ONLY' });
  await lockFirm(tx, own.firm);
  // Whoever held the lock before may have taken the lead away.
  const [still] = await tx.execute(
    sql`select from access.firms('MANAGER') as f where f = ${own.firm}::uuid`,
  );
  return still ? { firmId: own.firm } : refuse<NotLeading>({ code: 'MANAGER_ONLY' });
}

/** Why the service does not act for a firm. */
type NotForTheService = { code: 'MISSING_RIGHT' | 'NOT_FOUND'; field?: string };

/** The firm that a command is about: the one that the caller leads or, named by the service, any other. */
export async function openFirm(
  tx: ActorTransaction,
  named: string | null | undefined,
): Promise<{ firmId: string } | { refusals: (NotLeading | NotForTheService)[] }> {
  if (!named) return openOwnFirm(tx);
  if (!(await allowsEverywhere(tx, 'members:manage'))) {
    return refuse<NotForTheService>({ code: 'MISSING_RIGHT' });
  }
  const [found] = isId(named)
    ? await tx.select({ firmId: firm.id }).from(firm).where(eq(firm.id, named))
    : [];
  if (!found) return refuse<NotForTheService>({ code: 'NOT_FOUND', field: 'firmId' });
  await lockFirm(tx, found.firmId);
  return found;
}

/** Rights follow from who works there, has charge of whom and what is entrusted: one command at a time changes that. */
export async function lockFirm(tx: ActorTransaction, firmId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('firm ' || ${firmId}::text, 0))`,
  );
}
