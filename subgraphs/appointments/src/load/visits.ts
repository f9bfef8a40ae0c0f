import { anyOf } from '@vigie/chassis/any-of';
import { auditAll } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { searchable } from '@vigie/chassis/search';
import { performersOf } from '@vigie/law/visits';
import { Temporal } from 'temporal-polyfill';
import { and, eq } from 'drizzle-orm';
import { listCentres } from '../centre/queries.ts';
import { searchableNames } from '../employee/commands.ts';
import { employee } from '../employee/table.ts';
import { practitioner } from '../practitioner/table.ts';
import { readVisitLength, type VisitLength } from '../setting/queries.ts';
import { instantOf } from '../slot/rules.ts';
import { announceHistory } from '../visit/announce.ts';
import { visit, type VisitKind } from '../visit/table.ts';

/** Kinds of which a register tells the last one held; a return visit hangs on an absence, which it does not tell. */
export const loadedKinds = ['VIP_INIT', 'EMA_INIT', 'VIP_PERIO', 'EMA_PERIO', 'VI'] as const;

type LoadedKind = Extract<VisitKind, (typeof loadedKinds)[number]>;

/** The last visit of somebody, as another register knows it. */
export interface LoadedVisit {
  person: {
    id: string;
    accountId: string;
    firstName: string;
    lastName: string;
    usedName: string | null;
    startDate: CivilDate;
    profile: 'SI' | 'SIA' | 'SIR';
  };
  kind: string;
  day: CivilDate;
  /** By name. */
  centre: string;
  /** By name. */
  practitioner: string;
}

/** What became of one row: taken, on file already, or refused. */
export interface Verdict {
  known: boolean;
  refusals: { code: LoadRefusalCode; field: keyof LoadedVisit }[];
}

export type LoadRefusalCode =
  'UNKNOWN_KIND' | 'INVALID_DATE' | 'UNKNOWN_CENTRE' | 'UNKNOWN_PRACTITIONER' | 'NOT_LAWFUL';

/** The hour of a visit of which only the day is known. */
const usualTime = '09:00';

/**
 * Writes visits that were held, from which the next ones follow. Copies of the employees are written with them, so that
 * the history stands before workforce tells of anybody. Who has the same visit already is left alone.
 */
export async function loadVisits(
  tx: ActorTransaction,
  visits: readonly LoadedVisit[],
  today: CivilDate,
): Promise<Verdict[]> {
  const places = new Map((await listCentres(tx)).map((row) => [searchable(row.name), row]));
  const people = new Map(
    (await tx.select().from(practitioner)).map((row) => [searchable(row.name), row]),
  );
  const lengths = new Map<LoadedKind, VisitLength>();
  for (const kind of loadedKinds) lengths.set(kind, await readVisitLength(tx, kind));
  const present = await keysOnFile(tx, visits);
  const taken: (typeof visit.$inferInsert)[] = [];
  const verdicts: Verdict[] = [];
  for (const seen of visits) {
    const key = keyOf({ ...seen, employeeId: seen.person.id });
    if (present.has(key)) {
      verdicts.push({ known: true, refusals: [] });
      continue;
    }
    const centre = places.get(searchable(seen.centre));
    const host = people.get(searchable(seen.practitioner));
    const kind = loadedKinds.find((each) => each === seen.kind);
    const refusals: Verdict['refusals'] = [];
    if (!kind) refusals.push({ code: 'UNKNOWN_KIND', field: 'kind' });
    if (seen.day > today) refusals.push({ code: 'INVALID_DATE', field: 'day' });
    if (!centre) refusals.push({ code: 'UNKNOWN_CENTRE', field: 'centre' });
    if (!host) refusals.push({ code: 'UNKNOWN_PRACTITIONER', field: 'practitioner' });
    const performers = kind ? performersOf(kind, seen.person.profile) : [];
    if (kind && host && !performers.includes(host.kind)) {
      refusals.push({ code: 'NOT_LAWFUL', field: 'practitioner' });
    }
    verdicts.push({ known: false, refusals });
    if (!kind || !centre || !host || refusals.length > 0) continue;
    present.add(key);
    const { physician, nurse } = lengths.get(kind)!;
    const minutes = host.kind === 'NURSE' ? (nurse ?? physician) : physician;
    taken.push(heldVisit(seen, { kind, performers, minutes }, centre, host));
  }
  await write(
    tx,
    visits.map(({ person }) => person),
    taken,
  );
  return verdicts;
}

function heldVisit(
  { person, day }: LoadedVisit,
  { kind, performers, minutes }: { kind: LoadedKind; performers: string[]; minutes: number },
  { id: centreId, zone }: { id: string; zone: string },
  { id: practitionerId, kind: practitionerKind }: typeof practitioner.$inferSelect,
): typeof visit.$inferInsert {
  const startsAt = instantOf(Temporal.PlainDate.from(day).toPlainDateTime(usualTime), zone);
  return {
    ...{ id: newId(), accountId: person.accountId, employeeId: person.id, kind, performers },
    ...{ status: 'HELD', day, latestDate: day, centreId, practitionerId, practitionerKind },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) },
  };
}

async function write(
  tx: ActorTransaction,
  people: readonly LoadedVisit['person'][],
  taken: readonly (typeof visit.$inferInsert)[],
): Promise<void> {
  if (taken.length === 0) return;
  const copies = new Map(
    people.map(({ id, accountId, firstName, lastName, usedName, startDate, profile }) => [
      id,
      {
        ...{ id, accountId, firstName, lastName, usedName, startDate, profile, version: 0 },
        searchable: searchableNames({ firstName, lastName, usedName }),
      },
    ]),
  );
  await tx
    .insert(employee)
    .values([...copies.values()])
    .onConflictDoNothing();
  const rows = await tx
    .insert(visit)
    .values([...taken])
    .returning();
  await announceHistory(tx, rows);
  await auditAll(
    tx,
    rows.map(({ id, accountId, kind }) => ({
      ...{ action: 'visit.loaded', accountId, targetId: id, details: { kind } },
    })),
  );
}

const keyOf = (held: { employeeId: string; kind: string; day: string | null }): string =>
  `${held.employeeId} ${held.kind} ${held.day}`;

async function keysOnFile(
  tx: ActorTransaction,
  visits: readonly LoadedVisit[],
): Promise<Set<string>> {
  const ids = [...new Set(visits.map(({ person }) => person.id))];
  const rows = await tx
    .select({ employeeId: visit.employeeId, kind: visit.kind, day: visit.day })
    .from(visit)
    .where(and(anyOf(visit.employeeId, ids), eq(visit.status, 'HELD')));
  return new Set(rows.map(keyOf));
}
