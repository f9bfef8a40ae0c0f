import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { insertMany } from '@vigie/chassis/many';
import { performersOf } from '@vigie/law/visits';
import { Temporal } from 'temporal-polyfill';
import { listCentres } from '../centre/queries.ts';
import { employee } from '../employee/table.ts';
import { inParts } from '../in-parts.ts';
import { practitioner } from '../practitioner/table.ts';
import { readVisitLength, type VisitLength } from '../setting/queries.ts';
import { instantOf } from '../slot/rules.ts';
import { announce } from './announce.ts';
import { visitDocument, type VisitDocument } from './document/table.ts';
import { plannedVisitKinds, visit, type VisitKind, type VisitRow } from './table.ts';

/** A visit that took place before the demonstration began, or to which nobody came. */
export interface HeldVisitSeed {
  employeeId: string;
  kind: Exclude<VisitKind, 'REPRISE'>;
  /** Day at the centre. */
  day: CivilDate;
  /** Local time at the centre: `09:30`. */
  time: string;
  centreId: string;
  practitionerId: string;
  /** Last day that the law allowed. */
  latestDate: CivilDate;
  /** Held when absent. */
  status?: 'NOT_EXCUSED';
  /** What the professional said at the end; null where nobody came. */
  measures: boolean | null;
  /** Null where the paper is the employee's own. */
  document: VisitDocument | null;
}

/**
 * Writes the history of employees whose copies stand already; see `seedEmployees`.
 * @returns the visits as they stand
 * @throws when a visit names an employee, a centre or a practitioner that is not written yet
 */
export async function seedHeldVisits(
  tx: ActorTransaction,
  held: readonly HeldVisitSeed[],
): Promise<VisitRow[]> {
  const cast = await readCast(tx);
  const rows = held.map(({ document, ...seed }) => ({ document, row: heldVisit(seed, cast) }));
  const all: VisitRow[] = [];
  for (const part of inParts(rows)) {
    const written = await tx
      .insert(visit)
      .values(part.map(({ row }) => row))
      .returning();
    await insertMany(
      tx,
      visitDocument,
      part.flatMap(({ document, row: { id: visitId, accountId } }) =>
        document ? [{ visitId, accountId, document }] : [],
      ),
    );
    for (const row of written) await announce(tx, row, { at: row.endsAt ?? row.updatedAt });
    all.push(...written);
  }
  return all;
}

type Cast = Awaited<ReturnType<typeof readCast>>;

async function readCast(tx: ActorTransaction) {
  const lengths = new Map<VisitKind, VisitLength>();
  for (const kind of plannedVisitKinds) lengths.set(kind, await readVisitLength(tx, kind));
  return {
    lengths,
    centres: byId(await listCentres(tx)),
    practitioners: byId(await tx.select().from(practitioner)),
    employees: byId(await tx.select().from(employee)),
  };
}

function heldVisit(
  {
    time,
    status = 'HELD',
    ...seed
  }: Omit<HeldVisitSeed, 'document' | 'status'> & {
    status?: 'HELD' | 'NOT_EXCUSED' | undefined;
  },
  cast: Cast,
) {
  const person = known(cast.employees, seed.employeeId);
  const { zone } = known(cast.centres, seed.centreId);
  const { kind: practitionerKind } = known(cast.practitioners, seed.practitionerId);
  const { physician, nurse } = known(cast.lengths, seed.kind);
  const minutes = practitionerKind === 'NURSE' ? (nurse ?? physician) : physician;
  const startsAt = instantOf(Temporal.PlainDate.from(seed.day).toPlainDateTime(time), zone);
  return {
    ...seed,
    id: newId(),
    accountId: person.accountId,
    status,
    performers: performersOf(seed.kind, person.profile),
    practitionerKind,
    startsAt,
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function known<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`${id} is not written yet`);
  return row;
}
