import { anyOf } from '@vigie/chassis/any-of';
import type { ActorTransaction } from '@vigie/chassis/database';
import { searchable } from '@vigie/chassis/search';
import { fingerprint } from '@vigie/chassis/secret';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { employee, employeeIdentity } from '../employee/table.ts';
import { nationalNumber } from '../national-number/table.ts';

/** Somebody as the register tells them apart. */
export interface Recognisable {
  accountId: string;
  lastName: string;
  firstName: string;
  birthDate: string;
  nationalNumber: string | null;
}

/** Who of some accounts is on file, closed employees included: by name and birth, or by number. */
export interface OnFile {
  has(person: Recognisable): boolean;
  /** Counts somebody in who is taken: the register may name them twice. */
  add(person: Recognisable): void;
}

/** Looks many people up, in two queries. */
export async function findOnFile(
  tx: ActorTransaction,
  dataKey: Buffer,
  people: readonly Recognisable[],
): Promise<OnFile> {
  const names = await findNames(tx, people);
  const numbers = await findNumbers(tx, dataKey, people);
  return {
    has: (person) => {
      const number = numberOf(dataKey, person);
      return names.has(nameOf(person)) || (number !== null && numbers.has(number));
    },
    add: (person) => {
      names.add(nameOf(person));
      const number = numberOf(dataKey, person);
      if (number !== null) numbers.add(number);
    },
  };
}

/** Namesakes born the same day are one person, as for the form. */
const nameOf = ({
  accountId,
  lastName,
  firstName,
  birthDate,
}: Omit<Recognisable, 'nationalNumber'>): string =>
  `${accountId} ${searchable(lastName, firstName)} ${birthDate}`;

const numberOf = (dataKey: Buffer, { accountId, nationalNumber }: Recognisable): string | null =>
  nationalNumber && `${accountId} ${fingerprint(dataKey, nationalNumber)}`;

async function findNames(
  tx: ActorTransaction,
  people: readonly Recognisable[],
): Promise<Set<string>> {
  const { accountId, lastName, firstName, birthDate } = employeeIdentity;
  const rows = await tx
    .select({ accountId, lastName, firstName, birthDate })
    .from(employeeIdentity)
    .innerJoin(employee, eq(employee.id, employeeIdentity.employeeId))
    .where(
      and(
        anyOf(accountId, accountsOf(people)),
        sql`${birthDate} = any(${sql.param([...new Set(people.map((each) => each.birthDate))])}::text[]::date[])`,
        isNull(employee.withdrawnAt),
      ),
    );
  return new Set(rows.map(nameOf));
}

/** Numbers are recognised, never decrypted. */
async function findNumbers(
  tx: ActorTransaction,
  dataKey: Buffer,
  people: readonly Recognisable[],
): Promise<Set<string>> {
  const prints = people.flatMap(({ nationalNumber }) =>
    nationalNumber ? fingerprint(dataKey, nationalNumber) : [],
  );
  if (prints.length === 0) return new Set();
  const rows = await tx
    .select({ accountId: nationalNumber.accountId, fingerprint: nationalNumber.fingerprint })
    .from(nationalNumber)
    .where(
      and(
        anyOf(nationalNumber.accountId, accountsOf(people)),
        inArray(nationalNumber.fingerprint, prints),
      ),
    );
  return new Set(rows.map((row) => `${row.accountId} ${row.fingerprint}`));
}

const accountsOf = (people: readonly Recognisable[]): string[] => [
  ...new Set(people.map(({ accountId }) => accountId)),
];
