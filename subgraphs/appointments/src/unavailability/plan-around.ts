import { awayFrom } from '../absence/away.ts';
import { findAbsentSpans } from '../absence/queries.ts';
import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { and, inArray } from 'drizzle-orm';
import { findCentres } from '../centre/queries.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { seekAgain } from '../visit/reconcile.ts';
import { visit } from '../visit/table.ts';
import { findUnavailabilities } from './queries.ts';
import { isAway } from './rules.ts';

/**
 * Plans the visits of employees by when each can come, which has just changed: those that wait are looked for again, a tentative
 * appointment to which somebody cannot come is given back. What was told or chosen stays: whoever manages the visits
 * decides about it. Slots are nobody's to give back but planning's, so that this part of a command is a job's.
 */
export function planAround(
  tx: ActorTransaction,
  accountId: string,
  employeeIds: readonly string[],
): Promise<void> {
  return asJobWithin(tx, { task: 'plan-around', accountId }, () => replan(tx, employeeIds));
}

async function replan(tx: ActorTransaction, employeeIds: readonly string[]): Promise<void> {
  const visits = await tx
    .select()
    .from(visit)
    .where(and(anyOf(visit.employeeId, employeeIds), inArray(visit.status, ['TO_PLAN', 'PLANNED'])))
    .orderBy(visit.id)
    .for('update');
  const today = await readToday(tx);
  const said = await findUnavailabilities(tx, employeeIds);
  const absences = await findAbsentSpans(tx, employeeIds);
  const centreIds = visits.flatMap(({ centreId }) => centreId ?? []);
  const zones = new Map(
    (await findCentres(tx, [...new Set(centreIds)])).flatMap((centre) =>
      centre ? [[centre.id, centre.zone] as const] : [],
    ),
  );
  for (const current of visits) {
    const { id, employeeId, kind, status, locked, startsAt, day, centreId } = current;
    if (status === 'TO_PLAN') {
      await enqueuePlanning(tx, id);
      continue;
    }
    const zone = zones.get(centreId ?? '');
    if (locked || !startsAt || !day || zone === undefined || day <= today) continue;
    const at = employeeIds.indexOf(employeeId);
    const away = awayFrom(kind, said[at] ?? null, absences[at] ?? []);
    if (isAway(away, { startsAt, day, zone })) await seekAgain(tx, current);
  }
}
