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
import { grouped } from './batches.ts';
import { employeeColumns as column } from './columns.ts';
import type { LoadedFile, Verdict } from './load-file.ts';

interface ReadRow {
  accountId: string | undefined;
  person: LoadedEmployee | null;
  refusals: { code: string; field: string }[];
}

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
      const verdicts = new Map<ReadRow, Verdict>();
      const good = read.filter(({ person }) => person !== null);
      await workforce.as({ kind: 'job', task: 'load' }, async (tx) => {
        for (const [accountId, people] of grouped(good, (each) => each.accountId ?? '')) {
          const taken = await loadEmployees(
            tx,
            pen,
            accountId,
            people.flatMap(({ person }) => person ?? []),
          );
          people.forEach((each, index) => verdicts.set(each, taken[index]!));
        }
      });
      return read.map((each) => verdicts.get(each) ?? { known: false, refusals: each.refusals });
    },
  };
}

function readRow(
  { cell }: CsvRow,
  accounts: ReadonlyMap<string, string>,
  today: CivilDate,
): ReadRow {
  const refusals: ReadRow['refusals'] = [];
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
  if (refusals.length > 0 || !birthDate || !startDate || !sex || !contract || contract === 'NONE') {
    return { accountId, person: null, refusals };
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
  return { accountId, person: { facts, nationalNumber }, refusals };
}
