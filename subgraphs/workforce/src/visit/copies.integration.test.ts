import type { AccountChanged, VisitChanged } from '@vigie/chassis/events';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { receiveAccount } from '../account/commands.ts';
import { findAccounts } from '../account/queries.ts';
import { receiveVisit } from './commands.ts';
import { findVisitsOf } from './queries.ts';

const job = { kind: 'job', task: 'test' } as const;

let server: TestDatabase;
let database: Database;

beforeAll(async () => {
  server = await freshDatabase();
  database = openDatabase({ url: server.urls.workforce, subgraph: 'workforce', connections: 2 });
});

afterAll(async () => {
  await database.close();
  await server.drop();
});

describe('copies of what others own', () => {
  it('keep the newest word on a visit, in whatever order it arrives', async () => {
    const told: VisitChanged = {
      ...{ visitId: newId(), accountId: newId(), employeeId: newId(), version: 2 },
      ...{ kind: 'VIP_INIT', status: 'PLANNED', earliestDate: null },
      ...{ latestDate: '2027-03-01', day: '2027-02-02' },
      ...{ changedAt: '2026-11-21T08:00:00Z', changedBy: { kind: 'job', id: null } },
    };
    await database.as(job, async (tx) => {
      await receiveVisit(tx, told);
      await receiveVisit(tx, { ...told, version: 1, status: 'TO_PLAN', day: null });
      expect(await findVisitsOf(tx, [told.employeeId])).toMatchObject([
        [{ id: told.visitId, status: 'PLANNED', day: '2027-02-02' }],
      ]);
      await receiveVisit(tx, { ...told, version: 3, status: 'NO_LONGER_DUE' });
      expect(await findVisitsOf(tx, [told.employeeId])).toMatchObject([
        [{ status: 'NO_LONGER_DUE', version: 3 }],
      ]);
    });
  });

  it('keep the newest word on an account', async () => {
    const told: AccountChanged = {
      ...{ accountId: newId(), version: 2, companyId: newId(), siren: '000482711' },
      ...{ siret: '00048271100017', memberNumber: '0000001', name: 'Fournil' },
      ...{ city: 'Saint-Aubance', activityCode: '1071C', splitFrom: null },
    };
    await database.as(job, async (tx) => {
      await receiveAccount(tx, told);
      await receiveAccount(tx, { ...told, version: 1, name: 'Ancien nom' });
      expect(await findAccounts(tx, [told.accountId])).toMatchObject([{ name: 'Fournil' }]);
    });
  });
});
