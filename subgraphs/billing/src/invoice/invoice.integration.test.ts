import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { publish } from '@vigie/chassis/outbox';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addClient,
  addEstablishment,
  addMember,
  addService,
  addStaff,
  giveRole,
  type TestMember,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import type { Work } from '../../../../infra/tests/work.ts';
import { findLastIssue } from '../certificate/queries.ts';
import { chargeNoShow } from '../charge/consumer.ts';
import { keepCharges } from '../charge/keep.ts';
import type { ChargeFacts } from '../charge/table.ts';
import { writeInvoices, writeSeller, writeTariffs } from '../seed.ts';
import { parties } from '../testing/parties.ts';
import { askPlatform, depositInvoice, type PlatformContext } from '../platform/jobs.ts';
import type { InvoicePlatform, PlatformEvent } from '../platform/platform.ts';
import { readFrozen } from './frozen.ts';
import { issue } from './issue.ts';
import { invoice } from './table.ts';

const seed = { kind: 'seed' } as const;
const today = '2026-11-26';

let house: House;
let database: Database;
let biller: string;
let bakery: TestMember;
let garage: TestMember;
let reader: string;
let work: Work;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime(`${today}T09:00:00Z`);
  database = openDatabase({ url: house.database.urls.billing, subgraph: 'billing' });
  await addService(house);
  ({ token: biller } = await addStaff(house, 'facturation', 'staff-billing'));
  bakery = await addMember(house, 'Fournil');
  garage = await addMember(house, 'Garage');
  ({ token: reader } = await bakery.userWith('billing'));
  await database.as(seed, async (tx) => {
    await writeTariffs(tx, [
      {
        ...{ fromDay: '2026-01-01', votedOn: '2025-10-14', perCapitaCents: 11_600 },
        ...{ entryFeeCents: 0, noShowCents: 8_000, vatPerTenThousand: 2_000 },
        complements: [{ label: 'Étude de poste', unit: 'heure', priceCents: 9_500 }],
      },
    ]);
    await writeInvoices(tx, [
      past(bakery, '2026-01-05', 12_000),
      past(bakery, '2026-02-05', null),
      past(bakery, '2026-11-20', null),
      past(garage, '2026-11-21', null),
    ]);
  });
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

function charge(accountId: string, own: Partial<ChargeFacts> = {}): ChargeFacts {
  return {
    ...{ accountId, source: newId(), kind: 'CONTRIBUTION', label: 'Cotisation 2026' },
    ...{ explanation: 'Un salarié.', quantity: 1, unit: 'salarié', unitPriceCents: 10_000 },
    ...{ vatPerTenThousand: 2_000, fromDay: '2026-01-01', toDay: '2026-12-31', visitId: null },
    ...own,
  };
}

function past({ accountId }: TestMember, day: string, paidCents: number | null) {
  const paid = { day: '2026-02-01', method: 'TRANSFER' as const, reference: '' };
  const charges = [charge(accountId)];
  return { accountId, day, paymentDays: 30, charges, parties, paid: paidCents ? paid : null };
}

interface Row {
  id: string;
  number: string;
  state: string;
  remaining: { cents: number };
}

interface List {
  edges: { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
  totalCount: number;
}

const fields = `edges { node { id number state remaining { cents } } }
  pageInfo { hasNextPage endCursor } totalCount`;

interface Asked {
  state?: string;
  year?: number;
  number?: string;
  orderBy?: string;
  first?: number;
  after?: string;
}

async function accountOf(token: string, { accountId: id }: TestMember, page: Asked = {}) {
  const { data } = await house.ask<{
    memberAccount: {
      invoices: List;
      invoiceYears: number[] | null;
      balance: { cents: number } | null;
    };
  }>(
    token,
    `query ($id: ID!, $state: InvoiceState, $year: Int, $number: String, $orderBy: InvoiceOrder, $first: Int, $after: String) {
      memberAccount(id: $id) {
        invoices(state: $state, year: $year, number: $number, orderBy: $orderBy, first: $first, after: $after) { ${fields} }
        invoiceYears balance { cents } } }`,
    { id, ...page },
  );
  return data!.memberAccount;
}

interface Said {
  refusals: { code: string; field: string | null }[];
  run?: { id: string } | null;
  creditNote?: { number: string; total: { cents: number } } | null;
}

/** Sends a command of the service's billing; null where the gateway denies it. */
async function send(token: string, name: string, input: object): Promise<Said | null> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const own: Record<string, string> = {
    startBillingRun: 'run { id }',
    creditInvoice: 'creditNote { number total { cents } }',
  };
  const { data } = await house.ask<Record<string, Said | null>>(
    token,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${own[name] ?? ''} refusals { code field } } }`,
    { input: { idempotencyKey: newId(), ...input } },
  );
  return data?.[name] ?? null;
}

const codes = (said: Said | null) => said?.refusals.map(({ code }) => code);
const numbersIn = ({ edges }: List) => edges.map(({ node }) => node.number);

describe('the invoices of an account', () => {
  it('come latest first, with their state and what remains', async () => {
    const { invoices, balance } = await accountOf(reader, bakery);
    expect(invoices.edges.map(({ node: { id: _, ...row } }) => row)).toEqual([
      { number: '2026-000003', state: 'OPEN', remaining: { cents: 12_000 } },
      { number: '2026-000002', state: 'OVERDUE', remaining: { cents: 12_000 } },
      { number: '2026-000001', state: 'PAID', remaining: { cents: 0 } },
    ]);
    expect(balance).toEqual({ cents: 24_000 });
  });

  it('are found by state, as the rule tells it', async () => {
    for (const [state, number] of [
      ['OPEN', '2026-000003'],
      ['OVERDUE', '2026-000002'],
      ['PAID', '2026-000001'],
    ] as const) {
      expect(numbersIn((await accountOf(reader, bakery, { state })).invoices)).toEqual([number]);
    }
  });

  it('go on from page to page without gap or repetition', async () => {
    const { invoices: first } = await accountOf(reader, bakery, { first: 2 });
    const after = first.pageInfo.endCursor;
    const { invoices: second } = await accountOf(reader, bakery, { first: 2, after });
    expect([...numbersIn(first), ...numbersIn(second)]).toEqual([
      ...['2026-000003', '2026-000002', '2026-000001'],
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('are found by their year and by their number, however it was typed', async () => {
    const shop = await addMember(house, 'Échoppe');
    const { token } = await shop.userWith('billing');
    await database.as(seed, (tx) =>
      writeInvoices(tx, [past(shop, '2024-03-01', 12_000), past(shop, '2025-03-01', null)]),
    );
    const { invoices, invoiceYears } = await accountOf(token, shop);
    expect(invoiceYears).toEqual([2025, 2024]);
    const [latest, first] = numbersIn(invoices);
    expect(numbersIn((await accountOf(token, shop, { year: 2024 })).invoices)).toEqual([first]);
    for (const number of [latest!, latest!.replace('-', ' '), '2025', latest!.slice(2)]) {
      expect(numbersIn((await accountOf(token, shop, { number })).invoices)).toEqual([latest]);
    }
    expect((await accountOf(token, shop, { number: '2023-' })).invoices.totalCount).toBe(0);
  });

  it.each(['ISSUED_ON', 'DUE_ON', 'TOTAL', 'REMAINING'])(
    'stand in the order of %s over all their pages',
    async (orderBy) => {
      const shop = await addMember(house, `Ordre ${orderBy}`);
      const { token } = await shop.userWith('billing');
      const days = [
        ['2023-01-10', 100, null],
        ['2023-02-10', 300, 1],
        ['2023-02-10', 200, null],
      ] as const;
      await database.as(seed, (tx) =>
        writeInvoices(
          tx,
          days.map(([day, quantity, paid]) => ({
            ...past(shop, day, paid),
            charges: [charge(shop.accountId, { quantity })],
          })),
        ),
      );
      const all = numbersIn((await accountOf(token, shop, { orderBy })).invoices);
      const paged: string[] = [];
      for (let after: string | undefined; paged.length < days.length;) {
        const { invoices } = await accountOf(token, shop, {
          orderBy,
          first: 1,
          ...(after && { after }),
        });
        paged.push(...numbersIn(invoices));
        after = invoices.pageInfo.endCursor;
      }
      expect(paged).toEqual(all);
      const nth = all.map(
        (number) => Number(number.slice(-6)) - Math.min(...all.map((n) => Number(n.slice(-6)))),
      );
      const expected: Record<string, number[]> = {
        ...{ ISSUED_ON: [2, 1, 0], DUE_ON: [0, 1, 2], TOTAL: [1, 2, 0], REMAINING: [2, 0, 1] },
      };
      expect(nth).toEqual(expected[orderBy]);
    },
  );

  it('and its balance are hidden from roles without the right and from other members', async () => {
    const { token: personnel } = await bakery.userWith('hr');
    const { token: other } = await garage.userWith('administrator');
    const hidden = await accountOf(personnel, bakery);
    expect(hidden.invoices).toBeNull();
    expect(hidden.balance).toBeNull();
    expect(await accountOf(other, bakery)).toBeNull();
  });

  it('are read by the accountant and the service, who all lack the hand of its billing', async () => {
    const { token: accountant } = await bakery.userWith('accountant');
    const { token: assistant } = await addStaff(house, 'accueil', 'staff-assistant');
    const program = await addClient(house, 'account:read', 'invoices:read');
    for (const token of [accountant, assistant, program]) {
      expect((await accountOf(token, bakery)).balance).toEqual({ cents: 24_000 });
      expect(await send(token, 'startBillingRun', {})).toBeNull();
    }
  });
});

describe('the invoices of a company', () => {
  it('are one list with what is owed together, of the establishments whose invoices may be read', async () => {
    const workshop = await addMember(house, 'Atelier');
    const shop = await addEstablishment(house, workshop, 'Boutique');
    const depot = await addEstablishment(house, workshop, 'Dépôt');
    await database.as(seed, (tx) =>
      writeInvoices(tx, [
        past(workshop, '2026-01-07', 12_000),
        past(shop, '2026-02-07', null),
        past(workshop, '2026-11-20', null),
        past(depot, '2026-11-22', null),
      ]),
    );
    const accountant = await workshop.userWith('billing');
    await giveRole(house, accountant, 'billing', shop);
    // Sees the depot, and nothing of its invoices.
    await giveRole(house, accountant, 'hr', depot);
    const together = async (token: string, page: object = {}) => {
      const { data } = await house.ask<{
        memberAccount: {
          company: {
            accounts: { id: string }[];
            invoicedAccounts: { id: string; balance: { cents: number } }[] | null;
            owed: { cents: number } | null;
            invoices: ({ edges: { node: { account: { id: string } } & Row }[] } & List) | null;
          };
        };
      }>(
        token,
        `query ($id: ID!, $state: InvoiceState, $first: Int, $after: String) {
          memberAccount(id: $id) { company { accounts { id }
            invoicedAccounts { id balance { cents } } owed { cents }
            invoices(state: $state, first: $first, after: $after) {
              edges { node { id number state remaining { cents } account { id } } }
              pageInfo { hasNextPage endCursor } totalCount } } } }`,
        { id: workshop.accountId, ...page },
      );
      return data!.memberAccount.company;
    };
    const seen = await together(accountant.token);
    expect(seen.accounts).toHaveLength(3);
    expect(seen.invoicedAccounts).toEqual([
      { id: workshop.accountId, balance: { cents: 12_000 } },
      { id: shop.accountId, balance: { cents: 12_000 } },
    ]);
    expect(seen.owed).toEqual({ cents: 24_000 });
    const holders = [workshop.accountId, shop.accountId, workshop.accountId];
    expect(seen.invoices?.edges.map(({ node }) => node.account.id)).toEqual(holders);
    expect(seen.invoices?.totalCount).toBe(3);

    const first = (await together(accountant.token, { first: 2 })).invoices!;
    const after = first.pageInfo.endCursor;
    const second = (await together(accountant.token, { first: 2, after })).invoices!;
    expect([...numbersIn(first), ...numbersIn(second)]).toEqual(numbersIn(seen.invoices!));
    const paid = (await together(accountant.token, { state: 'PAID' })).invoices!;
    expect(paid.edges.map(({ node }) => node.account.id)).toEqual([workshop.accountId]);

    const { token: personnel } = await workshop.userWith('hr');
    expect(await together(personnel)).toMatchObject({
      ...{ invoicedAccounts: null, owed: null, invoices: null },
    });
    const { token: neighbour } = await shop.userWith('billing');
    const { data } = await house.ask(
      neighbour,
      `query ($id: ID!) { memberAccount(id: $id) { company { owed { cents } invoices { totalCount } } } }`,
      { id: shop.accountId },
    );
    expect(data).toEqual({
      memberAccount: { company: { owed: { cents: 12_000 }, invoices: { totalCount: 1 } } },
    });
  });
});

describe('issuing', () => {
  it('is refused while the service does not say who it is', async () => {
    expect(codes(await send(biller, 'startBillingRun', {}))).toEqual(['SELLER_INCOMPLETE']);
    const { legalForm, siren, vatNumber, iban, bic } = parties.seller;
    const seller = { legalForm, siren, vatNumber, iban, bic };
    await database.as(seed, (tx) => writeSeller(tx, seller));
    expect(codes(await send(biller, 'startBillingRun', {}))).toEqual(['NOTHING']);
  });

  it('gives fifty at once fifty consecutive numbers', async () => {
    const members = Array.from({ length: 50 }, () => newId());
    const job = { kind: 'job', task: 'issue-invoices' } as const;
    const given = await Promise.all(
      members.map((accountId) =>
        database.as(job, async (tx) => {
          await keepCharges(tx, [charge(accountId)]);
          const row = await issue(tx, { accountId, day: '2027-01-04', paymentDays: 30, parties });
          return row!.number;
        }),
      ),
    );
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('gives a number back when it fails, and no earlier day to a later number', async () => {
    const draft = { paymentDays: 30, parties };
    const job = { kind: 'job', task: 'issue-invoices' } as const;
    const fail = database.as(job, async (tx) => {
      await keepCharges(tx, [charge(garage.accountId)]);
      await issue(tx, { accountId: garage.accountId, day: '2027-01-04', ...draft });
      throw new Error('on the way');
    });
    await expect(fail).rejects.toThrow('on the way');
    const accountId = newId();
    const row = await database.as(job, async (tx) => {
      await keepCharges(tx, [charge(accountId)]);
      return issue(tx, { accountId, day: '2027-01-02', ...draft });
    });
    expect(row).toMatchObject({ number: 51, issuedOn: '2027-01-04' });
  });

  it('follows a declaration, an absence and a service of the price list, each line explained', async () => {
    work = await house.startWork();
    const { data } = await house.ask<{ tariffs: { complements: { id: string }[] }[] }>(
      biller,
      '{ tariffs { complements { id } } }',
    );
    const complementId = data!.tariffs[0]!.complements[0]!.id;
    const { accountId } = garage;
    const given = { accountId, complementId, quantity: 2, day: '2026-11-24' };
    expect(codes(await send(biller, 'chargeComplement', given))).toEqual([]);
    await tell(accountId);
    const waiting = async () => {
      const { data: seen } = await house.ask<{
        chargedAccounts: { edges: { node: { charges: unknown[]; total: { cents: number } } }[] };
      }>(biller, '{ chargedAccounts { edges { node { charges { id } total { cents } } } } }');
      return seen!.chargedAccounts.edges.map(({ node }) => node);
    };
    await vi.waitUntil(async () => (await waiting())[0]?.charges.length === 3, { timeout: 20_000 });
    expect((await waiting())[0]?.total).toEqual({ cents: 102_000 });
    const started = await send(biller, 'startBillingRun', { accountIds: [accountId] });
    const progress = async () => {
      const { data: seen } = await house.ask<{ billingRun: object }>(
        biller,
        'query ($id: ID!) { billingRun(id: $id) { total issued skipped finishedAt } }',
        { id: started!.run!.id },
      );
      return seen!.billingRun as { finishedAt: string | null };
    };
    await vi.waitUntil(async () => (await progress()).finishedAt, { timeout: 20_000 });
    expect(await progress()).toMatchObject({ total: 1, issued: 1, skipped: 0 });
    const { data: read } = await house.ask<{ memberAccount: { invoices: List } }>(
      biller,
      `query ($id: ID!) { memberAccount(id: $id) { invoices(first: 1) { edges { node {
        kind dueOn total { cents } vatRates { vatPerTenThousand vat { cents } }
        lines { kind quantity net { cents } explanation } buyer { name memberNumber city } seller { siren }
        transfer { reference } } } } } }`,
      { id: accountId },
    );
    expect(read!.memberAccount.invoices.edges[0]?.node).toMatchObject({
      ...{ kind: 'INVOICE', dueOn: '2026-12-26', total: { cents: 102_000 } },
      vatRates: [{ vatPerTenThousand: 2_000, vat: { cents: 17_000 } }],
      lines: expect.arrayContaining(
        [
          { kind: 'COMPLEMENT', quantity: 2, net: { cents: 19_000 } },
          { kind: 'CONTRIBUTION', quantity: 5, net: { cents: 58_000 } },
          { kind: 'NO_SHOW', quantity: 1 },
        ].map((line) => expect.objectContaining(line) as unknown),
      ) as unknown,
      buyer: { name: 'Garage SAS', memberNumber: garage.memberNumber, city: 'Ville-Garage' },
      ...{
        seller: { siren: '000199000' },
        transfer: { reference: expect.stringMatching(/^RF\d\d2026/) as unknown },
      },
    });
  });
});

/** Tells billing of a validated declaration, then of an absence, as workforce and appointments would. */
async function tell(accountId: string): Promise<void> {
  const ids = { visitId: newId(), accountId, employeeId: newId() };
  const workforce = openDatabase({ url: house.database.urls.workforce, subgraph: 'workforce' });
  await workforce.as(seed, (tx) =>
    publish(tx, {
      ...{ type: 'declaration.validated', key: accountId, accountId },
      payload: {
        ...{ declarationId: newId(), accountId, year: 2026, version: 1, headcount: 5, entries: 0 },
        validatedOn: '2026-01-18',
      },
    }),
  );
  await workforce.close();
  const appointments = openDatabase({
    url: house.database.urls.appointments,
    subgraph: 'appointments',
  });
  await appointments.as(seed, (tx) =>
    publish(tx, {
      ...{ type: 'visit.changed', key: ids.visitId, accountId },
      payload: {
        ...{ ...ids, version: 4, kind: 'VIP_INIT', status: 'NOT_EXCUSED', day: '2026-11-25' },
        ...{ earliestDate: null, latestDate: '2026-12-01', changedAt: `${today}T08:00:00Z` },
        ...{ changedBy: { kind: 'staff', id: null }, toldFeeCents: 0 },
      },
    }),
  );
  await appointments.as(seed, (tx) =>
    publish(tx, {
      ...{ type: 'visit.changed', key: accountId, accountId },
      payload: {
        ...{ ...ids, visitId: newId(), version: 2, kind: 'VIP_INIT', status: 'NOT_EXCUSED' },
        ...{ day: '2026-11-25', earliestDate: null, latestDate: '2026-12-01' },
        ...{ changedAt: `${today}T08:00:00Z`, changedBy: { kind: 'staff', id: null } },
      },
    }),
  );
  await appointments.close();
}

describe('money', () => {
  const cheque = { method: 'CHEQUE', day: '2026-11-25', reference: '0001234' };
  const latest = async () => (await accountOf(reader, bakery)).invoices.edges[0]!.node;

  it('pays the invoice that it names, then the oldest, and the rest lies on the account', async () => {
    const { id: invoiceId } = await latest();
    const came = { ...cheque, accountId: bakery.accountId, invoiceId };
    await send(biller, 'recordPayment', { ...came, amountCents: 13_000 });
    const { invoices, balance } = await accountOf(reader, bakery);
    expect(invoices.edges.map(({ node }) => node.remaining.cents)).toEqual([0, 11_000, 0]);
    expect(balance).toEqual({ cents: 11_000 });
    await send(biller, 'recordPayment', { ...came, amountCents: 12_000 });
    expect((await accountOf(reader, bakery)).balance).toEqual({ cents: -1_000 });
  });

  it('goes back as far as it lies on the account', async () => {
    const back = { ...cheque, accountId: bakery.accountId };
    const tooMuch = await send(biller, 'recordRefund', { ...back, amountCents: 1_001 });
    expect(codes(tooMuch)).toEqual(['MORE_THAN_LIES']);
    expect(codes(await send(biller, 'recordRefund', { ...back, amountCents: 400 }))).toEqual([]);
    expect((await accountOf(reader, bakery)).balance).toEqual({ cents: -600 });
  });

  it('that was paid on an invoice lies on the account once that is credited', async () => {
    const { id } = await latest();
    const credited = await send(biller, 'creditInvoice', { id, reason: 'Émise deux fois' });
    expect(credited?.creditNote).toEqual({ number: 'A2026-000001', total: { cents: 12_000 } });
    const { balance, invoices } = await accountOf(reader, bakery, { state: 'CREDITED' });
    expect(numbersIn(invoices).toSorted()).toEqual(['2026-000003', 'A2026-000001']);
    expect(balance).toEqual({ cents: -12_600 });
    expect(codes(await send(biller, 'creditInvoice', { id, reason: 'Encore' }))).toEqual([
      'CREDITED',
    ]);
  });

  it('stands invoice by invoice as the movements say', async () => {
    const [differing] = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ count: number }[]>`
        select count(*)::int as count from billing.standing s where s.remaining_cents <>
          (select coalesce(sum(m.amount_cents), 0) from billing.movement m where m.invoice_id = s.invoice_id)`,
    );
    expect(differing).toEqual({ count: 0 });
  });
});

describe('an invoice as a file', () => {
  const open = async (token: string, id: string) => {
    const { data } = await house.ask<{
      openInvoice: { address: { path: string } | null; refusals: { code: string }[] } | null;
    }>(
      token,
      `mutation ($id: ID!) { openInvoice(input: { id: $id }) { address { path } refusals { code } } }`,
      { id },
    );
    return data?.openInvoice ?? null;
  };

  it('is fetched once by whoever may read it, named by its number', async () => {
    const [invoice] = (await accountOf(reader, bakery)).invoices.edges;
    const { id, number } = invoice!.node;
    const path = (await open(reader, id))?.address?.path ?? '';
    const file = await fetch(`${house.url}${path}`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain(`${number}.pdf`);
    const text = textOfPdf(Buffer.from(await file.arrayBuffer())).replaceAll('\u00a0', ' ');
    expect(text).toContain(`${number}`);
    expect((await fetch(`${house.url}${path}`)).status).toBe(404);
  });

  it('stays closed to another member, and to a role that reads no invoices', async () => {
    const [invoice] = (await accountOf(reader, bakery)).invoices.edges;
    const { token: other } = await garage.userWith('billing');
    const { token: hr } = await bakery.userWith('hr');
    expect((await open(other, invoice!.node.id))?.refusals).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await open(hr, invoice!.node.id)).toBeNull();
  });
});

describe('receipts, and everything of a year at once', () => {
  const open = async (token: string, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data } = await house.ask<
      Record<string, { address: { path: string } | null; refusals: { code: string }[] }>
    >(
      token,
      `mutation ($input: ${type}!) { ${name}(input: $input) { address { path } refusals { code } } }`,
      { input },
    );
    return data![name]!;
  };
  const movementsOf = async () => {
    const { data } = await house.ask<{
      memberAccount: {
        movements: {
          edges: {
            node: { payment: { id: string; refund: boolean; receiptName: string } | null };
          }[];
        };
      };
    }>(
      reader,
      `query ($id: ID!) { memberAccount(id: $id) { movements { edges { node {
        payment { id refund receiptName } } } } } }`,
      { id: bakery.accountId },
    );
    return data!.memberAccount.movements.edges.flatMap(({ node }) => node.payment ?? []);
  };

  it('say what came, how, and which invoices it paid; what went back has none', async () => {
    const payments = await movementsOf();
    const cheque = payments.find(({ receiptName }) => receiptName?.includes('2026-11-25'))!;
    const { address } = await open(reader, 'openReceipt', { id: cheque.id });
    const file = await fetch(`${house.url}${address!.path}`);
    const text = textOfPdf(Buffer.from(await file.arrayBuffer())).replaceAll('\u00a0', ' ');
    expect(text).toContain('Reçu le 25 novembre 2026');
    expect(text).toContain('Chèque · 0001234');
    expect(text).toMatch(/2026-00000\d/);
    const back = payments.find(({ refund }) => refund)!;
    expect(back.receiptName).toBeNull();
    expect((await open(reader, 'openReceipt', { id: back.id })).refusals).toEqual([
      { code: 'NOT_RECEIVED' },
    ]);
    const { token: other } = await garage.userWith('billing');
    expect((await open(other, 'openReceipt', { id: cheque.id })).refusals).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('and entries balance, in the books of the service and of the member', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    const entriesOf = async (token: string, accountId: string | null) => {
      const { address } = await open(token, 'openAccountingExport', { ...year, accountId });
      const text = await (await fetch(`${house.url}${address!.path}`)).text();
      const rows = text.trim().split('\r\n').slice(1);
      return rows.map((row) => row.split(';'));
    };
    const sum = (rows: string[][], column: number) =>
      rows.reduce(
        (total, row) => total + Math.round(Number(row[column]!.replace(',', '.')) * 100),
        0,
      );
    const service = await entriesOf(biller, null);
    const member = await entriesOf(reader, bakery.accountId);
    for (const rows of [service, member]) {
      expect(rows.length).toBeGreaterThan(10);
      expect(sum(rows, 11)).toBe(sum(rows, 12));
    }
    const { balance } = await accountOf(reader, bakery);
    const supplier = member.filter((row) => row[4] === '401000');
    expect(sum(supplier, 12) - sum(supplier, 11)).toBe(balance!.cents);
    expect((await open(reader, 'openAccountingExport', year)).refusals).toEqual([
      { code: 'MISSING_RIGHT' },
    ]);
    const { token: other } = await garage.userWith('billing');
    const foreign = { ...year, accountId: bakery.accountId };
    expect((await open(other, 'openAccountingExport', foreign)).refusals).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });

  it('come in one archive for a period', async () => {
    const year = { accountId: bakery.accountId, from: '2026-01-01', to: '2026-12-31' };
    const { address } = await open(reader, 'openInvoiceArchive', year);
    const file = await fetch(`${house.url}${address!.path}`);
    expect(file.headers.get('content-type')).toBe('application/zip');
    // The directory of an archive names its files as they are.
    const whole = Buffer.from(await file.arrayBuffer()).toString('utf8');
    for (const name of ['Facture 2026-000001.pdf', 'Avoir A2026-000001.pdf', 'Reçu 2026-02-01']) {
      expect(whole).toContain(name);
    }
    const empty = { ...year, from: '2020-01-01', to: '2020-12-31' };
    expect((await open(reader, 'openInvoiceArchive', empty)).refusals).toEqual([
      { code: 'NOTHING' },
    ]);
    const { token: other } = await garage.userWith('billing');
    expect((await open(other, 'openInvoiceArchive', year)).refusals).toEqual([
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('the statement of an account', () => {
  it('says after each movement what was owed, the last of them what is owed now', async () => {
    const { data } = await house.ask<{
      memberAccount: {
        balance: { cents: number };
        movements: { edges: { node: Record<'amount' | 'balance', { cents: number }> }[] };
      };
    }>(
      reader,
      `query ($id: ID!) { memberAccount(id: $id) { balance { cents }
        movements { edges { node { amount { cents } balance { cents } } } } } }`,
      { id: bakery.accountId },
    );
    const { balance, movements } = data!.memberAccount;
    const rows = movements.edges.map(({ node }) => node);
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0]?.balance).toEqual(balance);
    rows.forEach((row, index) => {
      const before = rows[index + 1]?.balance.cents ?? 0;
      expect(row.balance.cents).toBe(before + row.amount.cents);
    });
  });
});

it('programs follow what changes on invoices, payments included', async () => {
  const program = await addClient(house, 'account:read', 'invoices:read');
  const { data } = await house.ask<{ invoices: List }>(
    program,
    `{ invoices(first: 3) { ${fields} } }`,
  );
  const { data: next } = await house.ask<{ invoices: List }>(
    program,
    `query ($after: String) { invoices(first: 100, after: $after) { ${fields} } }`,
    { after: data!.invoices.pageInfo.endCursor },
  );
  const seen = [...numbersIn(data!.invoices), ...numbersIn(next!.invoices)];
  expect(new Set(seen).size).toBe(seen.length);
  expect(data!.invoices.totalCount).toBe(seen.length);
  // Credited last, and therefore told last, though it is not the last that was issued.
  expect(seen.at(-1)).toBe('A2026-000001');
});

describe('the fee of a missed visit', () => {
  const missed = (own: Partial<ChargeFacts> = {}) =>
    charge(bakery.accountId, {
      ...{ kind: 'NO_SHOW', label: 'Absence non excusée', unit: 'visite', unitPriceCents: 8_000 },
      ...own,
    });
  const keep = async (facts: ChargeFacts) =>
    (await database.as(seed, (tx) => keepCharges(tx, [facts])))[0]!;
  const invoiceNow = async () =>
    (await database.as({ kind: 'job', task: 'issue-invoices' }, (tx) =>
      issue(tx, { accountId: bakery.accountId, day: today, paymentDays: 30, parties }),
    ))!;
  const dispute = (chargeId: string, token = reader, reason = 'Nous avions prévenu.') =>
    send(token, 'disputeCharge', { chargeId, reason });
  const waitingFor = async () => {
    const { data } = await house.ask<{ chargeDisputes: { edges: { node: Disputed }[] } }>(
      biller,
      `{ chargeDisputes { edges { node { id state charge { id disputable } } } } }`,
    );
    return data!.chargeDisputes.edges.map(({ node }) => node);
  };
  const shownTo = async (token: string, id: string) => {
    const { data } = await house.ask<{ charge: object | null }>(
      token,
      `query ($id: ID!) { charge(id: $id) { disputable withdrawalReason invoice { state }
        dispute { state reason answer creditNote { number total { cents } lines { label } } } } }`,
      { id },
    );
    return data!.charge;
  };
  interface Disputed {
    id: string;
    state: string;
    charge: { id: string; disputable: boolean };
  }

  it('is disputed by whoever pays, with a reason, and is not invoiced before the answer', async () => {
    const fee = await keep(missed());
    const other = await keep(charge(bakery.accountId));
    const { token: accountant } = await bakery.userWith('accountant');
    const { token: stranger } = await garage.userWith('billing');
    expect(await dispute(fee, accountant)).toBeNull();
    expect(codes(await dispute(fee, stranger))).toEqual(['NOT_FOUND']);
    expect(codes(await dispute(other))).toEqual(['NOT_DISPUTABLE']);
    expect(codes(await dispute(fee, reader, ' '))).toEqual(['REQUIRED']);
    expect(codes(await dispute(fee))).toEqual([]);
    expect(codes(await dispute(fee))).toEqual(['DISPUTED']);
    const { id } = await invoiceNow();
    const lines = await database.as(seed, (tx) =>
      tx.execute<{ charge: string }>(
        sql`select charge_id as charge from billing.invoice_line where invoice_id = ${id}`,
      ),
    );
    expect([...lines]).toEqual([{ charge: other }]);
    expect(
      codes(await send(biller, 'startBillingRun', { accountIds: [bakery.accountId] })),
    ).toEqual(['NOTHING']);
  });

  it('accepted, is taken off; refused with a reason, it is owed and invoiced', async () => {
    const [{ id, charge: first }] = (await waitingFor()) as [Disputed];
    expect(first.disputable).toBe(false);
    expect(await send(reader, 'answerDispute', { id, accept: true, answer: '' })).toBeNull();
    expect(codes(await send(biller, 'answerDispute', { id, accept: false, answer: ' ' }))).toEqual([
      'REQUIRED',
    ]);
    expect(codes(await send(biller, 'answerDispute', { id, accept: true, answer: '' }))).toEqual(
      [],
    );
    expect(codes(await send(biller, 'answerDispute', { id, accept: true, answer: '' }))).toEqual([
      'ANSWERED',
    ]);
    expect(await shownTo(reader, first.id)).toMatchObject({
      ...{ withdrawalReason: 'Contestation acceptée par le service', invoice: null },
      dispute: { state: 'ACCEPTED', answer: '', creditNote: null },
    });
    const owed = await keep(missed());
    await dispute(owed);
    const [second] = (await waitingFor()) as [Disputed];
    const answer = 'Le message est arrivé après la visite.';
    await send(biller, 'answerDispute', { id: second.id, accept: false, answer });
    expect((await invoiceNow()).totalCents).toBe(9_600);
    const told = (chargeId: string) =>
      work.mails
        .filter(({ text }) => text.includes(`/factures/contester/${chargeId}`))
        .map(({ subject }) => subject.split(' : ')[0]);
    await vi.waitFor(
      () => {
        expect(told(first.id)).toEqual(['Votre contestation est acceptée']);
        expect(told(owed)).toEqual(['Votre contestation n’est pas retenue']);
      },
      { timeout: 20_000 },
    );
    expect(await shownTo(reader, owed)).toMatchObject({
      ...{ disputable: false, withdrawalReason: null, invoice: { state: 'OPEN' } },
      dispute: { state: 'REFUSED', answer },
    });
  });

  it('is one person’s to answer: a colleague is refused, takes it over knowingly, and gives it back', async () => {
    await dispute(await keep(missed()));
    const [{ id }] = (await waitingFor()) as [Disputed];
    const { token: colleague } = await addStaff(house, 'collegue', 'staff-billing');
    const answer = { id, accept: true, answer: '' };
    expect(await send(reader, 'takeDispute', { id })).toBeNull();
    expect(codes(await send(biller, 'takeDispute', { id }))).toEqual([]);
    expect(codes(await send(colleague, 'takeDispute', { id }))).toEqual(['TAKEN_BY_OTHER']);
    expect(codes(await send(colleague, 'giveBackDispute', { id }))).toEqual(['TAKEN_BY_OTHER']);
    expect(codes(await send(colleague, 'answerDispute', answer))).toEqual(['TAKEN_BY_OTHER']);
    expect(codes(await send(colleague, 'takeDispute', { id, over: true }))).toEqual([]);
    expect(codes(await send(biller, 'answerDispute', answer))).toEqual(['TAKEN_BY_OTHER']);
    expect(codes(await send(colleague, 'giveBackDispute', { id }))).toEqual([]);
    expect(codes(await send(biller, 'answerDispute', answer))).toEqual([]);
    expect(codes(await send(biller, 'takeDispute', { id }))).toEqual(['ANSWERED']);
  });

  it('on an invoice is taken back by a credit note of its line alone', async () => {
    const fee = await keep(missed({ label: 'Absence du 12 novembre' }));
    await keep(charge(bakery.accountId));
    const { id, totalCents } = await invoiceNow();
    expect(totalCents).toBe(21_600);
    const before = (await accountOf(reader, bakery)).balance!.cents;
    await dispute(fee);
    const [{ id: open }] = (await waitingFor()) as [Disputed];
    const answer = 'Vous aviez raison.';
    expect(codes(await send(biller, 'answerDispute', { id: open, accept: true, answer }))).toEqual(
      [],
    );
    expect((await accountOf(reader, bakery)).balance!.cents).toBe(before - 9_600);
    expect(await shownTo(reader, fee)).toMatchObject({
      dispute: {
        ...{ state: 'ACCEPTED', answer },
        creditNote: { total: { cents: 9_600 }, lines: [{ label: 'Absence du 12 novembre' }] },
      },
    });
    const { data } = await house.ask<{ invoice: object }>(
      biller,
      'query ($id: ID!) { invoice(id: $id) { creditNotes { reason } } }',
      { id },
    );
    expect(data!.invoice).toEqual({
      creditNotes: [{ reason: 'Contestation acceptée par le service' }],
    });
  });

  it('needs no answer once it is not asked for any more', async () => {
    const visitId = newId();
    const excused = await keep(missed({ visitId, source: `visit ${visitId}` }));
    const credited = await keep(missed());
    await dispute(excused);
    await database.as({ kind: 'job', task: 'consume' }, (tx) =>
      chargeNoShow(tx, {
        ...{ visitId, accountId: bakery.accountId, employeeId: newId(), version: 5 },
        ...{ kind: 'VIP_INIT', status: 'EXCUSED', day: today, earliestDate: null },
        ...{ latestDate: today, changedAt: `${today}T08:00:00Z` },
        changedBy: { kind: 'staff', id: null },
      }),
    );
    expect(await shownTo(reader, excused)).toMatchObject({
      dispute: { state: 'ACCEPTED', answer: 'L’absence a été excusée.' },
    });
    const { id } = await invoiceNow();
    await dispute(credited);
    await send(biller, 'creditInvoice', { id, reason: 'Émise par erreur' });
    expect(await shownTo(reader, credited)).toMatchObject({
      dispute: { state: 'ACCEPTED', answer: 'Émise par erreur' },
    });
    expect(await waitingFor()).toEqual([]);
    const late = await keep(missed());
    await send(biller, 'withdrawCharge', { id: late, reason: 'Erreur' });
    expect(codes(await dispute(late))).toEqual(['NOT_OWED']);
  });
});

describe('the certificate of payment', () => {
  const open = async (token: string, { accountId }: TestMember) => {
    const { data } = await house.ask<{
      openPaymentCertificate: { address: { path: string } | null; refusals: { code: string }[] };
    }>(
      token,
      `mutation ($id: ID!) { openPaymentCertificate(input: { accountId: $id }) {
        address { path } refusals { code } } }`,
      { id: accountId },
    );
    return data!.openPaymentCertificate;
  };

  it('is given to whoever owes nothing overdue, and read by nobody else', async () => {
    const { address } = await open(reader, bakery);
    const file = await fetch(`${house.url}${address?.path ?? ''}`);
    const text = textOfPdf(Buffer.from(await file.arrayBuffer())).replaceAll('\u00a0', ' ');
    expect(text).toContain('Établie le 26 novembre 2026');
    expect((await open(reader, garage)).refusals).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('is not given where something is overdue, nor before the first invoice', async () => {
    const newcomer = await addMember(house, 'Nouveau');
    const { token } = await newcomer.userWith('billing');
    expect((await open(token, newcomer)).refusals).toEqual([{ code: 'NEVER_INVOICED' }]);
    await database.as(seed, (tx) => writeInvoices(tx, [past(newcomer, today, null)]));
    expect((await open(token, newcomer)).refusals).toEqual([]);
    await house.setTime('2026-12-27T09:00:00Z');
    const { token: later } = await newcomer.userWith('billing');
    expect((await open(later, newcomer)).refusals).toEqual([{ code: 'OVERDUE' }]);
    await house.setTime(`${today}T09:00:00Z`);
  });
});

describe('the database', () => {
  const because = (constraint: string) => ({ constraint_name: constraint });
  const insert = (own: object) =>
    withConnection(
      house.database.adminUrl,
      (sql) =>
        sql`insert into billing.invoice ${sql({
          ...{ id: newId(), account_id: garage.accountId, series: '2026', number: 900 },
          ...{ subject: 'x', issued_on: '2026-11-26', due_on: '2026-12-26' },
          ...{ net_cents: 0, vat_cents: 0, total_cents: 0 },
          ...own,
        })}`,
    );

  it('refuses a number that is taken, a gap, and a day before that of the number before', async () => {
    await expect(insert({ number: 1 })).rejects.toMatchObject(because('one_invoice_per_number'));
    await expect(insert({})).rejects.toMatchObject(because('no_gap_in_a_series'));
    await expect(
      insert({ series: '2027', number: 52, issued_on: '2027-01-03', due_on: '2027-02-03' }),
    ).rejects.toMatchObject(because('days_rise_with_numbers'));
  });

  it.each(['invoice', 'invoice_line', 'payment', 'movement'])(
    'lets nobody change or delete a row of %s',
    async (table) => {
      await withConnection(house.database.urls.billing, async (sql) => {
        for (const statement of [
          `update billing.${table} set account_id = account_id`,
          `delete from billing.${table}`,
        ]) {
          await expect(sql.unsafe(statement)).rejects.toThrow('permission denied');
        }
      });
    },
  );
});

describe('an invoice on its way through the approved platform', () => {
  const told = (reference: string, status: PlatformEvent['status'], minute: number) => ({
    ...{ id: `${reference}-${status}`, reference, status },
    at: new Date(`2026-11-26T10:${String(minute).padStart(2, '0')}:00Z`),
    reason: status === 'REJECTED' ? 'Destinataire inconnu.' : null,
  });
  const files: { name: string; content: Buffer }[] = [];
  let events: PlatformEvent[] = [];
  const platform: InvoicePlatform = {
    name: 'test',
    deposit: (file, key) => {
      files.push(file);
      return Promise.resolve({ reference: key });
    },
    statusesOf: () => Promise.resolve(events),
  };
  let invoiceId: string;
  let context: PlatformContext;

  interface Deposit {
    attempt: number;
    state: string;
    reason: string | null;
    statuses: { status: string }[];
  }
  const depositOf = async (token = reader) => {
    const { data } = await house.ask<{ invoice: { deposit: Deposit | null } | null }>(
      token,
      'query ($id: ID!) { invoice(id: $id) { deposit { attempt state reason statuses { status } } } }',
      { id: invoiceId },
    );
    return data?.invoice?.deposit;
  };
  const rejected = async (token = biller) => {
    const { data } = await house.ask<{ rejectedInvoices: List | null }>(
      token,
      `{ rejectedInvoices { ${fields} } }`,
    );
    return data?.rejectedInvoices?.edges.map(({ node }) => node.id);
  };
  const referenceOf = (attempt: number) =>
    withConnection(house.database.adminUrl, async (sql) => {
      const [row] = await sql<{ reference: string }[]>`select reference from billing.deposit
        where invoice_id = ${invoiceId} and attempt = ${attempt}`;
      return row!.reference;
    });

  beforeAll(async () => {
    context = { clock: house.clock, database, platform };
    invoiceId = (await accountOf(reader, bakery)).invoices.edges.at(-1)!.node.id;
  });

  it('is handed in once, as the file that people get, however often the job begins', async () => {
    expect(await depositOf()).toBeNull();
    await depositInvoice({ ...context, platform: null }, { invoiceId, attempt: 1 });
    expect(await depositOf()).toBeNull();
    for (let i = 0; i < 2; i++) await depositInvoice(context, { invoiceId, attempt: 1 });
    expect(files).toHaveLength(1);
    expect(files[0]!.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await depositOf()).toEqual({ attempt: 1, state: 'WAITING', reason: null, statuses: [] });
  });

  it('keeps what it is told, twice or out of order, and stands where the latest says', async () => {
    const reference = await referenceOf(1);
    events = [told(reference, 'RECEIVED', 5), told('nobody', 'PAID', 9)];
    await askPlatform(context);
    events = [told(reference, 'DEPOSITED', 1), told(reference, 'RECEIVED', 5)];
    await askPlatform(context);
    await askPlatform(context);
    expect(await depositOf()).toMatchObject({
      state: 'RECEIVED',
      statuses: [{ status: 'DEPOSITED' }, { status: 'RECEIVED' }],
    });
    expect(await rejected()).toEqual([]);
    expect(codes(await send(biller, 'redepositInvoice', { id: invoiceId }))).toEqual([
      'NOT_REJECTED',
    ]);
  });

  it('becomes a task of the service when it is rejected, and is handed in again', async () => {
    events = [told(await referenceOf(1), 'REJECTED', 7)];
    await askPlatform(context);
    expect(await depositOf()).toMatchObject({ state: 'REJECTED', reason: 'Destinataire inconnu.' });
    expect(await rejected()).toEqual([invoiceId]);
    expect(await rejected(reader)).toBeUndefined();
    expect(await send(reader, 'redepositInvoice', { id: invoiceId })).toBeNull();
    expect(codes(await send(biller, 'redepositInvoice', { id: invoiceId }))).toEqual([]);
    expect(await rejected()).toEqual([]);
    expect(codes(await send(biller, 'redepositInvoice', { id: invoiceId }))).toEqual([
      'NOT_REJECTED',
    ]);
    await depositInvoice(context, { invoiceId, attempt: 2 });
    expect(files).toHaveLength(2);
    const reference = await referenceOf(2);
    events = [told(reference, 'APPROVED', 20), told(reference, 'RECEIVED', 15)];
    await askPlatform(context);
    expect(await depositOf()).toMatchObject({ attempt: 2, state: 'APPROVED', reason: null });
  });

  it('is told to nobody who may not read the invoice', async () => {
    const { token } = await garage.userWith('administrator');
    expect(await depositOf(token)).toBeUndefined();
  });
});

describe('the logo of the service', () => {
  const serviceHas = (logo: string) =>
    withConnection(
      house.database.adminUrl,
      (sql) => sql`update identity.service set logo = ${logo}`,
    );
  const invoicesOf = (accountId: string) =>
    database.as(seed, async (tx) => {
      const rows = await tx.select().from(invoice).where(eq(invoice.accountId, accountId));
      return Promise.all(rows.map(async ({ id }) => (await readFrozen(tx, id))!));
    });

  it('stands on an invoice as it was at its issue, on its credit note and on what follows it', async () => {
    const first = 'data:image/png;base64,cHJlbWllcg==';
    await serviceHas(first);
    const shop = await addMember(house, 'Vitrine');
    const { accountId } = shop;
    await database.as(seed, (tx) => keepCharges(tx, [charge(accountId)]));
    await send(biller, 'startBillingRun', { accountIds: [accountId] });
    await vi.waitUntil(async () => (await invoicesOf(accountId)).length === 1, { timeout: 20_000 });
    await serviceHas('data:image/png;base64,c2Vjb25k');
    const [issued] = await invoicesOf(accountId);
    expect(issued).toMatchObject({ logo: first, parties: { seller: { hue: 'PETROL' } } });
    await send(biller, 'creditInvoice', { id: issued!.invoice.id, reason: 'Émise deux fois' });
    expect((await invoicesOf(accountId)).map(({ logo }) => logo)).toEqual([first, first]);
    const last = await database.as(seed, (tx) => findLastIssue(tx, accountId));
    expect(last?.logo).toBe(first);
    await serviceHas('');
  });
});
