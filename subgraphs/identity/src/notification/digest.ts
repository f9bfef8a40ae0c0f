import { addDays, type CivilDate } from '@vigie/chassis/civil-date';

/** Something that a digest tells. */
export interface DigestLine {
  account: string;
  title: string;
  path: string;
  dueOn: CivilDate | null;
}

/** Lines that are due at about the same time. */
export interface DigestGroup {
  /** French heading. */
  title: string;
  lines: DigestLine[];
}

/** Days that « cette semaine » reaches ahead. */
const soon = 7;

/**
 * The lines by deadline: what is late first, then what comes soon, then the rest, then what has no date. Within a group
 * the earliest first, then by account.
 */
export function groupByDeadline(lines: readonly DigestLine[], today: CivilDate): DigestGroup[] {
  const groups: [string, (dueOn: CivilDate | null) => boolean][] = [
    ['En retard', (dueOn) => dueOn !== null && dueOn < today],
    [
      'Dans les sept jours',
      (dueOn) => dueOn !== null && dueOn >= today && dueOn <= addDays(today, soon),
    ],
    ['Plus tard', (dueOn) => dueOn !== null && dueOn > addDays(today, soon)],
    ['Sans échéance', (dueOn) => dueOn === null],
  ];
  return groups
    .map(([title, belongs]) => ({
      title,
      lines: lines.filter(({ dueOn }) => belongs(dueOn)).toSorted(byDeadline),
    }))
    .filter(({ lines: { length } }) => length > 0);
}

function byDeadline(one: DigestLine, other: DigestLine): number {
  return (
    (one.dueOn ?? '').localeCompare(other.dueOn ?? '') ||
    one.account.localeCompare(other.account, 'fr') ||
    one.title.localeCompare(other.title, 'fr')
  );
}
