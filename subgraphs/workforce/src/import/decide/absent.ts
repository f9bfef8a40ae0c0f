import type { CivilDate } from '@vigie/chassis/civil-date';
import type { DecidedImport } from './decide-import.ts';
import type { KnownPerson } from './known-person.ts';
import { fullNameKey } from './people-index.ts';

/** Somebody of the account whom a source does not name, though it should. */
export interface AbsentPerson {
  person: KnownPerson;
  /** Last day of work that is proposed; null where the source may not infer that they left. */
  leftOn: CivilDate | null;
}

/**
 * The people whom the source should have named on the day that it describes and does not. Somebody whom a row in error
 * may mean is not absent: a birth date that cannot be read makes nobody leave.
 */
export function absentPeople({
  context: { rules },
  people,
  rows,
  decisions,
}: Omit<DecidedImport, 'absent'>): AbsentPerson[] {
  const { absence } = rules;
  if (absence.kind === 'IGNORE') return [];
  const named = new Set<string>();
  for (const [key, { read, match }] of rows) {
    if ('question' in match) for (const id of match.question.others ?? []) named.add(id);
    else if (match.person) named.add(match.person.id);
    if (decisions.get(key)?.outcome !== 'ERROR' || !read.lastName || !read.firstName) continue;
    const alike = people.byFullName.get(fullNameKey(read.lastName, read.firstName)) ?? [];
    for (const { id } of alike) named.add(id);
  }
  return [...people.byId.values()]
    .filter(({ id, startDate, leftOn }) => startDate <= absence.asOf && !leftOn && !named.has(id))
    .sort((one, other) => one.id.localeCompare(other.id))
    .map((person) => ({ person, leftOn: leavingDay(absence, person) }));
}

function leavingDay(
  absence: { kind: 'REPORT' } | { kind: 'PROPOSE'; leftOn: CivilDate },
  { startDate }: KnownPerson,
): CivilDate | null {
  if (absence.kind === 'REPORT') return null;
  return absence.leftOn < startDate ? startDate : absence.leftOn;
}
