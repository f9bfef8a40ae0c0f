import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Database } from '@vigie/chassis/database';
import { readContract } from '@vigie/workforce/import/cells/contract';
import { readDate } from '@vigie/workforce/import/cells/date';
import { readSex } from '@vigie/workforce/import/cells/sex';
import { readSituations } from '@vigie/workforce/import/cells/situations';
import { cleanText } from '@vigie/workforce/employee/facts';
import type { CsvRow } from '@vigie/workforce/load/csv';
import { loadEmployees, type LoadedEmployee } from '@vigie/workforce/load/employees';
import type { Accounts } from './accounts.ts';
import { employeeColumns as column } from './columns.ts';
import type { LoadedFile, Verdict } from './load-file.ts';

type ReadRow = { person: LoadedEmployee } | Verdict;

/** The people of the members, with posts and situations: `salaries.csv`. */
export function employeeFile(
  workforce: Database,
  accounts: Accounts,
  pen: { dataKey: Buffer; today: CivilDate },
): LoadedFile {
  return {
    ...{ name: 'salaries.csv', columns: column },
    take: async (rows) => {
      const ids = await accounts(rows.map(({ cell }) => cell(column.memberNumber)));
      const read = rows.map((row) => readRow(row, ids, pen.today));
      const people = read.flatMap((each) => ('person' in each ? each.person : []));
      const taken = await workforce.as({ kind: 'job', task: 'load' }, (tx) =>
        loadEmployees(tx, pen, people),
      );
      return read.map((each) => ('person' in each ? taken.shift()! : each));
    },
  };
}

function readRow(
  { cell }: CsvRow,
  accounts: ReadonlyMap<string, string>,
  today: CivilDate,
): ReadRow {
  const refusals: { code: string; field: string }[] = [];
  const accountId = accounts.get(cell(column.memberNumber));
  if (!accountId) refusals.push({ code: 'UNKNOWN_MEMBER', field: 'memberNumber' });
  const day = (field: 'birthDate' | 'startDate' | 'endDate'): CivilDate | null => {
    const text = cell(column[field]);
    const read = text === '' ? null : readDate(text, { epoch: 1900, latest: today });
    if (read === null && (text !== '' || field !== 'endDate')) {
      refusals.push({ code: text === '' ? 'REQUIRED' : 'UNREADABLE_DATE', field });
    }
    return read;
  };
  const [birthDate, startDate, endDate] = [day('birthDate'), day('startDate'), day('endDate')];
  const sex = readSex(cell(column.sex));
  if (!sex) refusals.push({ code: 'UNKNOWN_SEX', field: 'sex' });
  const contract = readContract(cell(column.contract), endDate !== null);
  if (!contract) refusals.push({ code: 'UNKNOWN_CONTRACT', field: 'contract' });
  if (contract === 'NONE') refusals.push({ code: 'NO_EMPLOYMENT', field: 'contract' });
  const { codes: situations, unknown } = readSituations(cell(column.situations), today);
  if (unknown.length > 0) refusals.push({ code: 'UNKNOWN_SITUATION', field: 'situations' });
  if (
    refusals.length > 0 ||
    !accountId ||
    !birthDate ||
    !startDate ||
    !sex ||
    !contract ||
    contract === 'NONE'
  ) {
    return { known: false, refusals };
  }
  const text = (field: 'usedName' | 'email' | 'employeeNumber' | 'jobTitle') =>
    cleanText(cell(column[field]));
  const facts = {
    ...{ lastName: cleanText(cell(column.lastName)) ?? '', usedName: text('usedName') },
    ...{ firstName: cleanText(cell(column.firstName)) ?? '', birthDate, sex, email: text('email') },
    ...{ employeeNumber: text('employeeNumber'), contract, startDate, endDate },
    ...{ jobTitle: text('jobTitle'), situations },
  };
  const nationalNumber = cell(column.nationalNumber) || null;
  return { person: { accountId, facts, nationalNumber } };
}
