import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { findCentreOfAccount } from '../centre/queries.ts';
import { findEmployee } from '../employee/queries.ts';
import { plannedKinds } from '../practitioner/rules.ts';
import { readSetting, readVisitLength, type VisitLength } from '../setting/queries.ts';
import type { SettingRow } from '../setting/table.ts';
import { findVisit } from '../visit/queries.ts';
import { dropVisit } from '../visit/reconcile.ts';
import type { VisitRow } from '../visit/table.ts';
import { readToday } from '@vigie/chassis/today';
import { findCandidates } from './queries.ts';
import { ranked, type Candidate, type Wish } from './rules.ts';

/** One look for a slot: the visit as it stood, what is wanted and what is free, best first. */
export interface Search {
  visit: VisitRow;
  wish: Wish;
  setting: SettingRow;
  length: VisitLength;
  candidates: Candidate[];
}

/** Null when there is nothing to plan: booked or cancelled meanwhile, or the employee has left. */
export async function searchFor(tx: ActorTransaction, visitId: string): Promise<Search | null> {
  const visit = await findVisit(tx, visitId);
  if (visit?.status !== 'TO_PLAN') return null;
  const today = await readToday(tx);
  const employee = await findEmployee(tx, visit.employeeId);
  const leftOn = employee?.leftOn ?? null;
  if (employee && leftOn !== null && leftOn <= today) {
    await dropVisit(tx, visit, employee);
    return null;
  }
  const setting = await readSetting(tx);
  const length = await readVisitLength(tx, visit.kind);
  const home = await findCentreOfAccount(tx, visit.accountId);
  const wish = wishOf(visit, setting, home?.id ?? '', today);
  const bounds = { length, excludedDays: visit.excludedDays, until: leftOn };
  const candidates = ranked(wish, await findCandidates(tx, wish, bounds));
  return { visit, wish, setting, length, candidates };
}

function wishOf(
  { latestDate, earliestDate, performers, excludedDays }: VisitRow,
  { soonestDays, comfortableDays }: SettingRow,
  homeCentreId: string,
  today: CivilDate,
): Wish {
  const notBefore = earliestDate ?? today;
  return {
    latestDate,
    performers: plannedKinds(performers),
    homeCentreId,
    soonest: later(addDays(today, soonestDays), notBefore),
    comfortable: later(addDays(today, comfortableDays), notBefore),
    again: excludedDays.length > 0,
  };
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
