import { renewEmployees } from '@vigie/appointments/employee/commands';
import { renewTrades } from '@vigie/appointments/statistics/trade';
import { readVisitsAfter } from '@vigie/appointments/visit/queries';
import { renewVisits as renewVisitsOfPapers } from '@vigie/documents/visit/commands';
import { openDatabase, type ActorTransaction, type Database } from '@vigie/chassis/database';
import { readAccountsAfter } from '@vigie/identity/account/announce';
import { renewAccounts } from '@vigie/workforce/account/commands';
import { readEmployeesAfter } from '@vigie/workforce/employee/queries';
import { renewVisits } from '@vigie/workforce/visit/commands';
import type { LoginUrls } from '../database/logins.ts';

/** Rows carried at a time, each stretch in a short transaction on either side. */
const stretch = 500;

const job = { kind: 'job', task: 'rebuild-copies' } as const;

/**
 * Writes every read copy anew from what it is a copy of: workforce's of accounts and visits, appointments' of
 * employees and of the trades of accounts, documents' of visits.
 * The house may be at work meanwhile: a newer word that arrives first is kept.
 * @returns rows by copy
 */
export async function rebuildCopies(urls: LoginUrls): Promise<Record<string, number>> {
  const open = (subgraph: 'identity' | 'workforce' | 'appointments' | 'documents'): Database =>
    openDatabase({ url: urls[subgraph], subgraph, connections: 1 });
  const [identity, workforce, appointments, documents] = [
    open('identity'),
    open('workforce'),
    open('appointments'),
    open('documents'),
  ];
  try {
    return {
      'workforce.account': await carry(identity, readAccountsAfter, workforce, renewAccounts),
      'workforce.visit': await carry(appointments, readVisitsAfter, workforce, renewVisits),
      'appointments.employee': await carry(workforce, readNamed, appointments, renewEmployees),
      'appointments.account_trade': await carry(
        identity,
        readAccountsAfter,
        appointments,
        renewTrades,
      ),
      'documents.visit': await carry(appointments, readVisitsAfter, documents, renewVisitsOfPapers),
    };
  } finally {
    await Promise.all([identity, workforce, appointments, documents].map((each) => each.close()));
  }
}

async function carry<Row extends { id: string }>(
  from: Database,
  read: (tx: ActorTransaction, after: string | null, limit: number) => Promise<Row[]>,
  to: Database,
  renew: (tx: ActorTransaction, rows: readonly Row[]) => Promise<void>,
): Promise<number> {
  let carried = 0;
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await from.as(job, (tx) => read(tx, after, stretch));
    if (rows.length === 0) return carried;
    await to.as(job, (tx) => renew(tx, rows));
    carried += rows.length;
    after = rows.at(-1)?.id ?? null;
  }
}

async function readNamed(tx: ActorTransaction, after: string | null, limit: number) {
  const rows = await readEmployeesAfter(tx, after, limit);
  return rows.map(({ employment, identity }) => {
    if (!identity) throw new Error('An employment without identity');
    const { id, accountId, startDate, leftOn, profile, version } = employment;
    const { firstName, lastName, usedName } = identity;
    return { id, accountId, startDate, leftOn, profile, version, firstName, lastName, usedName };
  });
}
