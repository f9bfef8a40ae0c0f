import type { TimelineRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant, monthName, parisDay } from '$lib/format/paris';
import { authorOf, detailOf, titleOf } from './words';

/** Something that happened, in words. */
export interface Told {
  id: string;
  title: string;
  detail: string;
  /** « 21 novembre 2026 à 9 h, par Julien Orbecq ». */
  when: string;
  /** Absence to which the title leads. */
  absenceId: string | undefined;
}

export interface Month {
  /** « novembre 2026 ». */
  name: string;
  entries: Told[];
}

/** Entries of one month under one heading, in the order in which they come. */
export function byMonth(rows: readonly TimelineRowFragment[]): Month[] {
  const months: Month[] = [];
  for (const row of rows) {
    const name = monthName(parisDay(row.at).slice(0, 7));
    const last = months.at(-1);
    if (last?.name === name) last.entries.push(told(row));
    else months.push({ name, entries: [told(row)] });
  }
  return months;
}

function told(row: TimelineRowFragment): Told {
  return {
    id: row.id,
    title: titleOf(row),
    detail: detailOf(row),
    when: `${mediumInstant(row.at)}, ${authorOf(row)}`,
    absenceId: row.event === 'ABSENCE_WITHDRAWN' ? undefined : row.absence?.id,
  };
}
