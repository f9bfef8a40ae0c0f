import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { performersOf } from '@vigie/law/visits';
import { Temporal } from 'temporal-polyfill';
import { findCentres } from '../centre/queries.ts';
import { findEmployee } from '../employee/queries.ts';
import { findPractitioners } from '../practitioner/queries.ts';
import { readVisitLength } from '../setting/queries.ts';
import { instantOf } from '../slot/rules.ts';
import { visit, type VisitKind } from './table.ts';

/** A visit that took place before the demonstration began. */
export interface HeldVisitSeed {
  employeeId: string;
  kind: VisitKind;
  /** Day at the centre. */
  day: CivilDate;
  /** Local time at the centre: `09:30`. */
  time: string;
  centreId: string;
  practitionerId: string;
  /** Last day that the law allowed. */
  latestDate: CivilDate;
}

/** Writes the history of employees whose copies stand already; see `seedEmployees`. */
export async function seedHeldVisits(
  tx: ActorTransaction,
  held: readonly HeldVisitSeed[],
): Promise<void> {
  for (const seed of held) await seedHeldVisit(tx, seed);
}

async function seedHeldVisit(tx: ActorTransaction, seed: HeldVisitSeed): Promise<void> {
  const { time, ...row } = seed;
  const employee = await findEmployee(tx, seed.employeeId);
  const [centre] = await findCentres(tx, [seed.centreId]);
  const [practitioner] = await findPractitioners(tx, [seed.practitionerId]);
  if (!employee || !centre || !practitioner) {
    throw new Error(`The visit of ${seed.day} names somebody or a place that is not written yet`);
  }
  const { physician, nurse } = await readVisitLength(tx, seed.kind);
  const minutes = practitioner.kind === 'NURSE' ? (nurse ?? physician) : physician;
  const startsAt = instantOf(Temporal.PlainDate.from(seed.day).toPlainDateTime(time), centre.zone);
  await tx.insert(visit).values({
    ...row,
    id: newId(),
    accountId: employee.accountId,
    status: 'HELD',
    performers: performersOf(seed.kind, employee.profile),
    practitionerKind: practitioner.kind,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  });
}
