import { loadVisits, type LoadedVisit } from '@vigie/appointments/load/visits';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Database } from '@vigie/chassis/database';
import { readDate } from '@vigie/workforce/import/cells/date';
import type { CsvRow } from '@vigie/workforce/load/csv';
import { findPeopleOf, matches, type PersonOnFile } from '@vigie/workforce/load/people';
import type { Accounts } from './accounts.ts';
import { grouped } from './batches.ts';
import { visitColumns as column } from './columns.ts';
import type { LoadedFile, Verdict } from './load-file.ts';

/** The last visits that were held: `visites.csv`. */
export function visitFile(
  { appointments, workforce }: Record<'appointments' | 'workforce', Database>,
  accounts: Accounts,
  today: CivilDate,
): LoadedFile {
  const job = { kind: 'job', task: 'load' } as const;
  return {
    ...{ name: 'visites.csv', columns: column },
    take: async (rows) => {
      const ids = await accounts(rows.map(({ cell }) => cell(column.memberNumber)));
      const people = await workforce.as(job, (tx) => findPeopleOf(tx, [...new Set(ids.values())]));
      const peopleOf = grouped(people, ({ accountId }) => accountId);
      const read = rows.map((row) => {
        const accountId = ids.get(row.cell(column.memberNumber));
        return readRow(
          row,
          accountId === undefined ? null : (peopleOf.get(accountId) ?? []),
          today,
        );
      });
      const visits = read.flatMap((each) => ('visit' in each ? each.visit : []));
      const taken = await appointments.as(job, (tx) => loadVisits(tx, visits, today));
      return read.map((each) => ('visit' in each ? taken.shift()! : each));
    },
  };
}

function readRow(
  { cell }: CsvRow,
  people: readonly PersonOnFile[] | null,
  today: CivilDate,
): { visit: LoadedVisit } | Verdict {
  const refused = (code: string, field: string): Verdict => ({
    ...{ known: false, refusals: [{ code, field }] },
  });
  if (!people) return refused('UNKNOWN_MEMBER', 'memberNumber');
  const context = { epoch: 1900, latest: today } as const;
  const day = readDate(cell(column.day), context);
  if (!day) return refused('UNREADABLE_DATE', 'day');
  const sought = {
    employeeNumber: cell(column.employeeNumber) || null,
    ...{ lastName: cell(column.lastName), firstName: cell(column.firstName) },
    birthDate: readDate(cell(column.birthDate), context),
  };
  const [person, ...others] = people.filter((each) => matches(each, sought));
  const field = sought.employeeNumber ? 'employeeNumber' : 'lastName';
  if (!person) return refused('UNKNOWN_PERSON', field);
  if (others.length > 0) return refused('AMBIGUOUS_PERSON', field);
  const [centre, practitioner] = [cell(column.centre), cell(column.practitioner)];
  return { visit: { person, kind: cell(column.kind), day, centre, practitioner } };
}
