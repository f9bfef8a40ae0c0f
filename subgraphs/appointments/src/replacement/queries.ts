import { allows, allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { inOrderOf } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findVisit } from '../visit/queries.ts';
import { booked, open } from '../visit/state.ts';
import { visit } from '../visit/table.ts';
import { replacement, type ReplacementRow } from './table.ts';
import { appointmentProblem } from './rules.ts';
import { findSuited } from './suited.ts';

/**
 * A proposal, and whether its appointment is still the one for which somebody was proposed, and their own visit still to
 * take place.
 */
export type ShownReplacement = ReplacementRow & { holds: boolean };

const holds = sql<boolean>`exists (select from ${visit} where ${visit.id} = ${replacement.visitId}
  and ${visit.slotId} = ${replacement.slotId} and ${visit.startsAt} > clock.now()
  and ${visit.status} = any(string_to_array(${booked.join()}, ',')))
  and exists (select from appointments.visit other where other.id = ${replacement.otherVisitId}
    and other.status = any(string_to_array(${open.join()}, ',')))`;

const shown = { ...getTableColumns(replacement), holds };

export async function findReplacements(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(ShownReplacement | null)[]> {
  const rows = await tx
    .select(shown)
    .from(replacement)
    .where(anyOf(replacement.id, ids.filter(isId)));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** Of each visit the latest proposal for its appointment. */
export async function findReplacementsOf(
  tx: ActorTransaction,
  visitIds: readonly string[],
): Promise<(ShownReplacement | null)[]> {
  const rows = await tx
    .selectDistinctOn([replacement.visitId], shown)
    .from(replacement)
    .where(anyOf(replacement.visitId, visitIds))
    .orderBy(replacement.visitId, desc(replacement.proposedAt), desc(replacement.id));
  return inOrderOf(visitIds, rows, (row) => row.visitId);
}

/** Proposals that are shown at once; nobody lets more wait. */
const longestQueue = 200;

/** What waits for the service, the nearest appointment first; null for whoever does not answer for it. */
export async function listReplacementQueue(
  tx: ActorTransaction,
  { kind }: CallerActor,
): Promise<ShownReplacement[] | null> {
  if (kind !== 'staff' || !(await allowsEverywhere(tx, 'visits:manage'))) return null;
  return tx
    .select(shown)
    .from(replacement)
    .innerJoin(visit, eq(visit.id, replacement.visitId))
    .where(and(eq(replacement.state, 'PROPOSED'), holds))
    .orderBy(asc(visit.startsAt), asc(replacement.id))
    .limit(longestQueue);
}

/** Visits of the account that may take an appointment over, the most urgent first; null for whoever may not propose one. */
export async function listSuited(
  { database, read, clock }: Pick<Context, 'database' | 'read' | 'clock'>,
  visitId: string,
): Promise<{ id: string }[] | null> {
  const current = await read(async (tx) => {
    const seen = isId(visitId) ? await findVisit(tx, visitId) : null;
    return seen && (await allows(tx, seen.accountId, 'visits:manage')) ? seen : null;
  });
  if (!current) return null;
  if (appointmentProblem(current, clock.now())) return [];
  const job = { kind: 'job', task: 'suited-replacements', accountId: current.accountId } as const;
  return database.as(job, (tx) => findSuited(tx, current));
}
