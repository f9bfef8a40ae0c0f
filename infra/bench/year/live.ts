/**
 * Lives a year in the product: members tell what the scenario says, the hourly jobs and the nightly run do their work,
 * summonses leave, people come or do not. Each working day has a night and an evening on the settable clock.
 */
import {
  seedAccountCentres,
  seedAvailabilities,
  seedCentres,
  seedEmployees,
  seedHeldVisits,
  seedPractitioners,
  type HeldVisitSeed,
} from '@vigie/appointments/seed';
import { randomFrom } from '@vigie/appointments/planning/plan/random';
import { everyHalfDay } from '@vigie/appointments/planning/plan/model';
import { halfDaysOf } from '@vigie/appointments/preference/rules';
import type { House } from '@vigie/appointments/testing/house-on';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { isWorkingDay } from '@vigie/chassis/working-day';
import { addMonths } from '@vigie/law/civil-date';
import type { Sql } from '../../database/connection.ts';
import { Clerk } from './clerk.ts';
import { employment, idOf } from './employment.ts';
import { daysFrom, firstDay, intermediateMonths, missed } from './service.ts';
import type { Person, Service, Told } from './service.ts';

/** Appointments that the employer cancels once they are summoned. */
const cancelled = 0.04;

export async function live(
  house: House,
  sql: Sql,
  service: Service,
  { seed, onDay = () => undefined }: { seed: number; onDay?: (day: CivilDate) => void },
): Promise<void> {
  const chance = randomFrom(seed + 1);
  await house.setTime(`${addDays(firstDay, -1)}T05:00:00Z`);
  await furnish(house, service);
  const clerk = await Clerk.of(
    house,
    sql,
    Array.from({ length: service.accounts }, (_, account) => idOf('account', account)),
  );
  const versions = new Map<number, number>();
  for (const person of service.people.filter(({ seenOn }) => seenOn !== null)) {
    versions.set(person.number, 1);
    await house.receive(employment(person, 1));
    if (person.halfDays === null) continue;
    const said = { halfDays: halfDaysOf(person.halfDays), spans: [] };
    await clerk.unavailable(idOf('employee', person.number), said);
  }
  let [next, nextOff] = [0, 0];
  const off = service.off.toSorted((one, other) => one.on.localeCompare(other.on));
  for (const day of daysFrom(firstDay, 400)) {
    if (day > service.lastDay) break;
    if (!isWorkingDay(day)) continue;
    onDay(day);
    await house.setTime(`${day}T03:00:00Z`);
    for (; (service.told[next]?.on ?? '9999') <= day; next += 1) {
      await tell(house, clerk, service, versions, service.told[next]!);
    }
    for (; (off[nextOff]?.on ?? '9999') <= day; nextOff += 1) {
      await clerk.close(idOf('practitioner', off[nextOff]!.who), off[nextOff]!.day);
    }
    await house.openDueVisits();
    for (const { id } of await waiting(sql)) await house.plan(id);
    await house.startNight();
    await runNight(house, sql);
    await summon(house, sql, clerk, day, chance);
    await house.setTime(`${day}T18:00:00Z`);
    for (const visit of await seenOn(sql, day)) {
      const draw = chance();
      const attendance = draw < missed ? (draw < missed / 2 ? 'EXCUSED' : 'NOT_EXCUSED') : 'HELD';
      await clerk.attendance(visit, attendance);
    }
  }
  // What the last evening left open is looked for at once, as by the worker.
  for (const { id } of await waiting(sql)) await house.plan(id);
}

async function furnish(house: House, service: Service): Promise<void> {
  const { people, physicians, nurses, halfDays, accounts } = service;
  const onFile = people.filter(({ seenOn }) => seenOn !== null);
  await house.database.as({ kind: 'seed' }, async (tx) => {
    const address = { street: '3 rue du Marché', postCode: '35000', city: 'Rennes' };
    await seedCentres(
      tx,
      ['Nord', 'Sud'].map((name, centre) => ({
        ...{ id: idOf('centre', centre), name, ...address, phone: '02 61 91 00 00' },
      })),
    );
    await seedPractitioners(
      tx,
      Array.from({ length: physicians + nurses }, (_, who) => ({
        ...{ id: idOf('practitioner', who), name: `Praticien ${who}` },
        kind: who < physicians ? ('PHYSICIAN' as const) : ('NURSE' as const),
      })),
    );
    await seedAccountCentres(
      tx,
      Array.from({ length: accounts }, (_, account) => ({
        ...{ accountId: idOf('account', account), centreId: idOf('centre', account % 2) },
      })),
    );
    await seedAvailabilities(
      tx,
      halfDays.map(({ who, centre, ...session }) => ({
        ...{ practitionerId: idOf('practitioner', who), centreId: idOf('centre', centre) },
        ...session,
      })),
    );
    await seedEmployees(
      tx,
      onFile.map((person) => {
        const {
          employeeId: id,
          accountId,
          firstName,
          lastName,
          usedName,
          startDate,
          profile,
        } = employment(person, 0);
        return { id, accountId, firstName, lastName, usedName, startDate, profile };
      }),
    );
    await seedHeldVisits(tx, onFile.flatMap(historyOf));
  });
}

/** The last periodic visit, and the intermediate one where its time has come since. */
function historyOf({ number, profile, seenOn }: Person): HeldVisitSeed[] {
  const held = (kind: HeldVisitSeed['kind'], day: CivilDate): HeldVisitSeed => ({
    ...{ employeeId: idOf('employee', number), kind, day, latestDate: day, time: '09:30' },
    ...{ centreId: idOf('centre', 0), practitionerId: idOf('practitioner', 0) },
    ...{ measures: false, document: 'ATTESTATION' },
  });
  if (profile !== 'SIR') return [held('VIP_PERIO', seenOn!)];
  const between = addMonths(seenOn!, intermediateMonths);
  const seen = held('EMA_PERIO', seenOn!);
  return between < firstDay ? [seen, held('VI', addDays(between, -5))] : [seen];
}

async function tell(
  house: House,
  clerk: Clerk,
  { people }: Service,
  versions: Map<number, number>,
  told: Told,
): Promise<void> {
  const person = people[told.person]!;
  const employeeId = idOf('employee', person.number);
  if (told.what === 'return') {
    return house.receive({
      ...{ absenceId: employeeId, accountId: idOf('account', person.account), employeeId },
      ...{ version: 1, firstDay: addDays(told.back, -90), lastDay: addDays(told.back, -1) },
      withdrawn: false,
      returnVisit: {
        ...{ kind: 'REPRISE_NP', earliestDate: told.back, latestDate: addDays(told.back, 7) },
        performers: ['PHYSICIAN', 'INTERN'],
      },
    });
  }
  if (told.what === 'training') {
    if (person.halfDays !== null) return;
    const span = { firstDay: told.on, lastDay: told.until, cause: 'TRAINING' };
    return clerk.unavailable(employeeId, { halfDays: halfDaysOf(everyHalfDay), spans: [span] });
  }
  const version = (versions.get(person.number) ?? 0) + 1;
  versions.set(person.number, version);
  if (told.what === 'other post') person.profile = 'SIR';
  const leftOn = told.what === 'leaving' ? told.lastDay : null;
  const beforeOtherPost = told.what === 'other post' ? addDays(told.on, 21) : null;
  await house.receive(employment(person, version, leftOn, beforeOtherPost));
}

/** Visits for which nobody has looked yet. */
function waiting(sql: Sql): Promise<{ id: string }[]> {
  return sql<{ id: string }[]>`select id from appointments.visit
    where status = 'TO_PLAN' and planning_outcome is null order by latest_date, employee_id`;
}

async function runNight(house: House, sql: Sql): Promise<void> {
  const runs = await sql<
    { id: string }[]
  >`select id from appointments.planning_run where state <> 'DONE'`;
  for (const { id } of runs) await house.runPlanning(id);
}

async function summon(
  house: House,
  sql: Sql,
  clerk: Clerk,
  day: CivilDate,
  chance: () => number,
): Promise<void> {
  const near = await sql<{ id: string; accountId: string; startsAt: string }[]>`
    select id, account_id as "accountId", starts_at as "startsAt" from appointments.visit
    where status = 'PLANNED' and summons_on <= ${day} order by starts_at, employee_id`;
  for (const { id: visitId, accountId, startsAt } of near) {
    await house.receive({ visitId, accountId, startsAt: new Date(startsAt).toISOString() });
  }
  const summoned = await sql<{ id: string; version: number }[]>`
    select id, version from appointments.visit
    where status = 'SUMMONED' and day = ${addDays(day, 7)} and cancellable_until > clock.now()
    order by starts_at, employee_id`;
  for (const visit of summoned) if (chance() < cancelled) await clerk.cancel(visit);
}

function seenOn(sql: Sql, day: CivilDate): Promise<{ id: string; version: number }[]> {
  return sql<{ id: string; version: number }[]>`
    select id, version from appointments.visit
    where status in ('PLANNED', 'SUMMONED', 'CONFIRMED') and day = ${day}
    order by starts_at, employee_id`;
}
