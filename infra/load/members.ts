import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Database } from '@vigie/chassis/database';
import { tidy } from '@vigie/chassis/typed-text';
import { loadMembers, type LoadedMember } from '@vigie/identity/load/members';
import { readDate } from '@vigie/workforce/import/cells/date';
import type { CsvRow } from '@vigie/workforce/load/csv';
import { memberColumns as column } from './columns.ts';
import type { LoadedFile, Verdict } from './load-file.ts';

/** The members of the service: `adherents.csv`. */
export function memberFile(identity: Database, today: CivilDate): LoadedFile {
  return {
    ...{ name: 'adherents.csv', columns: column },
    take: async (rows) => {
      const read = rows.map((row) => memberOf(row, today));
      const members = read.flatMap((each) => ('member' in each ? each.member : []));
      const taken = await identity.as({ kind: 'job', task: 'load' }, (tx) =>
        loadMembers(tx, members),
      );
      return read.map((each) => ('member' in each ? taken.shift()! : each));
    },
  };
}

function memberOf({ cell }: CsvRow, today: CivilDate): { member: LoadedMember } | Verdict {
  const joinedOn = readDate(cell(column.joinedOn), { epoch: 1900, latest: today });
  if (joinedOn === null) {
    return { known: false, refusals: [{ code: 'UNREADABLE_DATE', field: 'joinedOn' }] };
  }
  const text = (heading: string): string => tidy(cell(heading));
  const companyName = text(column.companyName);
  return {
    member: {
      ...{ memberNumber: text(column.memberNumber), siret: text(column.siret).replace(/\s/g, '') },
      ...{ companyName, name: text(column.name) || companyName, street: text(column.street) },
      ...{ postCode: text(column.postCode), city: text(column.city), joinedOn },
      ...{ activityCode: text(column.activityCode), activityNomenclature: 'NAF_REV2' },
    },
  };
}
