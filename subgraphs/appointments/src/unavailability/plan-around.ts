import { anyOf } from '@vigie/chassis/any-of';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { and, inArray } from 'drizzle-orm';
import { findCentres } from '../centre/queries.ts';
import { enqueuePlanning } from '../planning/enqueue.ts';
import { seekAgain } from '../visit/reconcile.ts';
import { visit } from '../visit/table.ts';
import { isAway, type Unavailable } from './rules.ts';

/**
 * Plans the visits of employees by what was just said of each: those that wait are looked for again, a tentative
 * appointment to which somebody cannot come is given back. What was told or chosen stays: whoever manages the visits
 * decides about it. Slots are nobody's to give back but planning's, so that this part of a command is a job's.
 */
export function planAround(
  tx: ActorTransaction,
  accountId: string,
  said: ReadonlyMap<string, Unavailable>,
): Promise<void> {
  return asJobWithin(tx, { task: 'plan-around', accountId }, () => replan(tx, said));
}

async function replan(tx: ActorTransaction, said: ReadonlyMap<string, Unavailable>): Promise<void> {
  const visits = await tx
    .select()
    .from(visit)
    .where(
      and(anyOf(visit.employeeId, [...said.keys()]), inArray(visit.status, ['TO_PLAN', 'PLANNED'])),
    )
    .orderBy(visit.id)
    .for('update');
  const today = await readToday(tx);
  const centreIds = visits.flatMap(({ centreId }) => centreId ?? []);
  const zones = new Map(
    (await findCentres(tx, [...new Set(centreIds)])).flatMap((centre) =>
      centre ? [[centre.id, centre.zone] as const] : [],
    ),
  );
  for (const current of visits) {
    const { id, employeeId, status, locked, startsAt, day, centreId } = current;
    if (status === 'TO_PLAN') {
      await enqueuePlanning(tx, id);
      continue;
    }
    const zone = zones.get(centreId ?? '');
    if (locked || !startsAt || !day || zone === undefined || day <= today) continue;
    if (isAway(said.get(employeeId) ?? null, { startsAt, day, zone })) await seekAgain(tx, current);
  }
}
