import type { CallerActor } from '@vigie/chassis/actor';
import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import type { Subgraph } from '@vigie/chassis/subgraph';
import { graphql } from 'graphql';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { writeInvoices, type SeededInvoice } from '../seed.ts';
import { openBilling } from '../subgraph.ts';

const [bakery, garage] = [randomUUID(), randomUUID()];
const seed = { kind: 'seed' } as const;

let server: TestDatabase;
let database: Database;
let subgraph: Subgraph;
let today: string;

beforeAll(async () => {
  server = await freshDatabase();
  database = openDatabase({ url: server.urls.billing, subgraph: 'billing' });
  const [row] = await withConnection(
    server.adminUrl,
    (admin) => admin<{ today: string }[]>`select clock.today()::text as today`,
  );
  today = row?.today ?? '';
  const clock: Clock = {
    now: () => new Date(),
    today: () => today,
    close: () => Promise.resolve(),
  };
  subgraph = openBilling({ databaseUrl: server.urls.billing, clock });
  await database.as(seed, (tx) =>
    writeInvoices(tx, [
      invoice(1, { accountId: bakery, paidCents: 12_000 }),
      invoice(2, { accountId: bakery, dueOn: '2020-02-29' }),
      invoice(3, { accountId: bakery, dueOn: today, paidCents: 2_000 }),
      invoice(4, { accountId: garage, subject: 'Cotisation du garage' }),
    ]),
  );
});

afterAll(async () => {
  await subgraph.close();
  await database.close();
  await server.drop();
});

function invoice(number: number, own: Partial<SeededInvoice> = {}): SeededInvoice {
  return {
    accountId: bakery,
    series: '2020',
    number,
    subject: 'Cotisation 2020',
    issuedOn: `2020-01-${String(number).padStart(2, '0')}`,
    dueOn: '2020-03-31',
    netCents: 10_000,
    vatCents: 2_000,
    paidCents: 0,
    ...own,
  };
}

async function callerWith(role: string, accountId: string | null): Promise<CallerActor> {
  const subjectId = randomUUID();
  await withConnection(
    server.adminUrl,
    (admin) => admin`insert into access.grants (subject_id, account_id, role)
      values (${subjectId}, ${accountId}, ${role})`,
  );
  return { kind: 'user', subjectId, sessionId: randomUUID(), requestId: randomUUID() };
}

interface Connection {
  edges: { node: { number: string; state: string; remaining: { cents: number } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number;
}

interface Account {
  invoices: Connection;
  balance: { cents: number; currency: string } | null;
}

async function ask<Data>(
  caller: CallerActor,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Data> {
  const contextValue = subgraph.contextFor(caller);
  const { data, errors } = await graphql({
    schema: subgraph.schema,
    source,
    variableValues,
    contextValue,
  });
  expect(errors).toBeUndefined();
  return data as Data;
}

const connection = `edges { node { number state remaining { cents } } }
  pageInfo { hasNextPage endCursor } totalCount`;

async function accountsFor(
  caller: CallerActor,
  page: { state?: string; first?: number; after?: string } = {},
): Promise<Account[]> {
  const { _entities } = await ask<{ _entities: Account[] }>(
    caller,
    `query ($accounts: [_Any!]!, $state: InvoiceState, $first: Int, $after: String) {
      _entities(representations: $accounts) { ... on MemberAccount {
        invoices(state: $state, first: $first, after: $after) { ${connection} }
        balance { cents currency }
      } }
    }`,
    { ...page, accounts: [bakery, garage].map((id) => ({ __typename: 'MemberAccount', id })) },
  );
  return _entities;
}

const numbersIn = (list: Connection | undefined) => list?.edges.map(({ node }) => node.number);

describe('the invoices of an account', () => {
  test('come latest first, with their state and what remains', async () => {
    const [own] = await accountsFor(await callerWith('billing', bakery));
    expect(own?.invoices.edges.map(({ node }) => node)).toEqual([
      { number: '2020-000003', state: 'OPEN', remaining: { cents: 10_000 } },
      { number: '2020-000002', state: 'OVERDUE', remaining: { cents: 12_000 } },
      { number: '2020-000001', state: 'PAID', remaining: { cents: 0 } },
    ]);
    expect(own?.invoices.totalCount).toBe(3);
    expect(own?.balance).toEqual({ cents: 22_000, currency: 'EUR' });
  });

  test('are found by state, as the rule tells it', async () => {
    const caller = await callerWith('billing', bakery);
    for (const [state, number] of [
      ['OPEN', '2020-000003'],
      ['OVERDUE', '2020-000002'],
      ['PAID', '2020-000001'],
    ] as const) {
      const [own] = await accountsFor(caller, { state });
      expect(numbersIn(own?.invoices)).toEqual([number]);
    }
  });

  test('go on from page to page without gap or repetition', async () => {
    const caller = await callerWith('billing', bakery);
    const [first] = await accountsFor(caller, { first: 2 });
    expect(first?.invoices.pageInfo.hasNextPage).toBe(true);
    const after = first?.invoices.pageInfo.endCursor ?? '';
    const [second] = await accountsFor(caller, { first: 2, after });
    expect(numbersIn(first?.invoices)).toEqual(['2020-000003', '2020-000002']);
    expect(numbersIn(second?.invoices)).toEqual(['2020-000001']);
    expect(second?.invoices.pageInfo.hasNextPage).toBe(false);
  });

  test('and its balance are hidden from other members and from roles without the right', async () => {
    for (const caller of [
      await callerWith('hr', bakery),
      await callerWith('billing', randomUUID()),
    ]) {
      const [own] = await accountsFor(caller);
      expect(own?.invoices.totalCount).toBe(0);
      expect(own?.balance).toBeNull();
    }
  });

  test('are seen account by account, and all of them by the staff', async () => {
    const [own, other] = await accountsFor(await callerWith('billing', bakery));
    expect([own?.invoices.totalCount, other?.invoices.totalCount]).toEqual([3, 0]);
    const staff = await accountsFor(await callerWith('staff-assistant', null));
    expect(staff.map(({ balance }) => balance?.cents)).toEqual([22_000, 12_000]);
  });
});

test('programs follow changes over all accounts', async () => {
  const source = `query ($since: DateTime, $after: String) {
    invoices(first: 3, updatedSince: $since, after: $after) { ${connection} }
  }`;
  const caller = await callerWith('staff-assistant', null);
  const since = '2020-01-01T00:00:00Z';
  const { invoices: first } = await ask<{ invoices: Connection }>(caller, source, { since });
  const { invoices: second } = await ask<{ invoices: Connection }>(caller, source, {
    since,
    after: first.pageInfo.endCursor,
  });
  expect([...(numbersIn(first) ?? []), ...(numbersIn(second) ?? [])].toSorted()).toEqual([
    '2020-000001',
    '2020-000002',
    '2020-000003',
    '2020-000004',
  ]);
  const later = await ask<{ invoices: Connection }>(caller, source, {
    since: '2999-01-01T00:00:00Z',
  });
  expect(later.invoices.totalCount).toBe(0);
});

describe('the database', () => {
  const write = (rows: SeededInvoice[]) => database.as(seed, (tx) => writeInvoices(tx, rows));
  const because = (constraint: string) => ({
    cause: expect.objectContaining({ constraint_name: constraint }) as unknown,
  });

  test('refuses a number that is taken', async () => {
    await expect(write([invoice(4)])).rejects.toMatchObject(because('one_invoice_per_number'));
  });

  test('refuses a gap in a series', async () => {
    await expect(write([invoice(6)])).rejects.toMatchObject(because('no_gap_in_a_series'));
    await expect(write([invoice(2, { series: '2021' })])).rejects.toMatchObject(
      because('no_gap_in_a_series'),
    );
  });

  test('refuses a payment above the total', async () => {
    await expect(write([invoice(5, { paidCents: 12_001 })])).rejects.toMatchObject(
      because('invoice_check2'),
    );
  });

  test('lets nobody change or delete an issued invoice', async () => {
    for (const statement of [
      'update billing.invoice set subject = $1',
      'delete from billing.invoice',
    ]) {
      await withConnection(server.urls.billing, async (sql) => {
        await expect(
          sql.unsafe(statement, statement.includes('$1') ? ['other'] : []),
        ).rejects.toThrow('permission denied');
      });
    }
  });
});
