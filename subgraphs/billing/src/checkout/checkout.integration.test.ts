import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addStaff, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { refundCard } from '../card-refund/jobs.ts';
import { demoSecret } from '../card/demo/secret.ts';
import { sign, signatureHeader } from '../card/demo/signature.ts';
import { openCardProvider } from '../card/open.ts';
import type { CardEvent, CardProvider, RefundAnswer } from '../card/provider.ts';
import { writeInvoices, writeSeller } from '../seed.ts';
import { parties } from '../testing/parties.ts';

let house: House;
let database: Database;
let bakery: TestMember;
let payer: string;
let invoiceId: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T09:00:00Z');
  database = openDatabase({ url: house.database.urls.billing, subgraph: 'billing' });
  bakery = await addMember(house, 'Fournil');
  ({ token: payer } = await bakery.userWith('billing'));
  const charge = {
    ...{ source: newId(), kind: 'CONTRIBUTION' as const, label: 'Cotisation', quantity: 1 },
    ...{ explanation: 'Un salarié.', unit: 'salarié', unitPriceCents: 10_000, visitId: null },
    ...{ vatPerTenThousand: 2_000, fromDay: '2026-01-01', toDay: '2026-12-31' },
  };
  await database.as({ kind: 'seed' }, (tx) =>
    writeInvoices(tx, [
      {
        ...{ accountId: bakery.accountId, day: '2026-11-20', paymentDays: 30 },
        ...{ charges: [charge], parties, paid: null },
      },
    ]),
  );
  const { data } = await house.ask<{
    memberAccount: { invoices: { edges: { node: { id: string } }[] } };
  }>(payer, `query ($id: ID!) { memberAccount(id: $id) { invoices { edges { node { id } } } } }`, {
    id: bakery.accountId,
  });
  invoiceId = data!.memberAccount.invoices.edges[0]!.node.id;
});

afterAll(async () => {
  await database.close();
  await house.stop();
});

interface Attempt {
  id: string;
  state: string;
  url: string | null;
  invoice: { remaining: { cents: number } };
}

const fields = 'id state url invoice { remaining { cents } }';

async function start(token: string, amountCents: number | null = null) {
  const { data } = await house.ask<{
    startCheckout: { checkout: Attempt | null; refusals: { code: string }[] } | null;
  }>(
    token,
    `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) {
      checkout { ${fields} } refusals { code } } }`,
    { input: { idempotencyKey: newId(), invoiceId, amountCents } },
  );
  return data?.startCheckout ?? null;
}

async function stateOf(id: string, token = payer): Promise<Attempt> {
  const { data } = await house.ask<{ checkout: Attempt }>(
    token,
    `query ($id: ID!) { checkout(id: $id) { ${fields} } }`,
    { id },
  );
  return data!.checkout;
}

/** What the provider calls an attempt. */
async function referenceOf(id: string): Promise<string> {
  const [row] = await withConnection(
    house.database.adminUrl,
    (sql) =>
      sql<{ reference: string }[]>`
        select provider_reference as reference from billing.checkout where id = ${id}`,
  );
  return row!.reference;
}

/** Tells the API something as the provider does; the status that it answers. */
async function tell(event: CardEvent, signature?: string): Promise<number> {
  const body = JSON.stringify(event);
  const signed = signature ?? sign(demoSecret(house.dataKey), body, house.clock.now());
  const { status } = await fetch(`${house.url}/payment-webhooks/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [signatureHeader]: signed },
    body,
  });
  return status;
}

describe('an attempt to pay by card', () => {
  it('is begun by whoever may pay for the account, for what remains at most', async () => {
    const { token: accountant } = await bakery.userWith('accountant');
    expect(await start(accountant)).toBeNull();
    expect((await start(payer, 12_001))?.refusals).toEqual([{ code: 'OUT_OF_RANGE' }]);
    const foreign = await (await addMember(house, 'Garage')).userWith('billing');
    expect((await start(foreign.token))?.refusals).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('refused by the bank still pays a part when the money comes after all, once', async () => {
    const { checkout } = (await start(payer, 5_000))!;
    const reference = await referenceOf(checkout!.id);
    await tell({ id: newId(), kind: 'FAILED', reference, cents: null });
    expect(await stateOf(checkout!.id)).toMatchObject({ state: 'FAILED', url: null });
    const paid = { id: newId(), kind: 'PAID' as const, reference, cents: 5_000 };
    const answers = await Promise.all([tell(paid), tell(paid), tell({ ...paid, id: newId() })]);
    expect(answers).toEqual([200, 200, 200]);
    await tell({ id: newId(), kind: 'EXPIRED', reference, cents: null });
    expect(await stateOf(checkout!.id)).toMatchObject({
      ...{ state: 'PAID', url: null, invoice: { remaining: { cents: 7_000 } } },
    });
  });

  it('is not paid by another amount: the service looks into it', async () => {
    const { checkout } = (await start(payer))!;
    const reference = await referenceOf(checkout!.id);
    await tell({ id: newId(), kind: 'PAID', reference, cents: 1 });
    expect(await stateOf(checkout!.id)).toMatchObject({
      ...{ state: 'UNCLEAR', invoice: { remaining: { cents: 7_000 } } },
    });
  });

  it('is not paid by what the provider has not signed, or has signed long ago', async () => {
    const { checkout } = (await start(payer))!;
    const reference = await referenceOf(checkout!.id);
    const event = { id: newId(), kind: 'PAID' as const, reference, cents: 7_000 };
    const body = JSON.stringify(event);
    const old = new Date(house.clock.now().getTime() - 301_000);
    const stale = sign(demoSecret(house.dataKey), body, old);
    const forged = sign(Buffer.alloc(32), body, house.clock.now());
    const other = sign(demoSecret(house.dataKey), `${body} `, house.clock.now());
    for (const signature of ['', stale, forged, other]) {
      expect(await tell(event, signature)).toBe(400);
    }
    expect((await stateOf(checkout!.id)).state).toBe('OPEN');
  });

  it('loses nothing when the API breaks down on the way: told again, it is paid', async () => {
    const { checkout } = (await start(payer))!;
    const reference = await referenceOf(checkout!.id);
    const event = { id: newId(), kind: 'PAID' as const, reference, cents: 7_000 };
    await withConnection(house.database.adminUrl, async (sql) => {
      await sql`alter table billing.audit add constraint broken check (action <> 'checkout.settled') not valid`;
      expect(await tell(event)).toBe(500);
      await sql`alter table billing.audit drop constraint broken`;
      const [{ kept } = { kept: 1 }] = await sql<{ kept: number }[]>`
        select count(*)::int as kept from billing.card_event where event_id = ${event.id}`;
      expect(kept).toBe(0);
    });
    expect((await stateOf(checkout!.id)).state).toBe('OPEN');
    expect(await tell(event)).toBe(200);
    expect(await stateOf(checkout!.id)).toMatchObject({
      ...{ state: 'PAID', invoice: { remaining: { cents: 0 } } },
    });
    expect((await start(payer))?.refusals).toEqual([{ code: 'NOTHING_TO_PAY' }]);
  });

  it('paid on an invoice that is paid already lies on the account', async () => {
    const cents = 12_000;
    const [row] = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ id: string }[]>`
        insert into billing.checkout (id, account_id, invoice_id, amount_cents, provider, provider_reference, url, started_by)
        values (${newId()}, ${bakery.accountId}, ${invoiceId}, ${cents}, 'demo', 'twice', '', ${newId()})
        returning id`,
    );
    await tell({ id: newId(), kind: 'PAID', reference: 'twice', cents });
    expect((await stateOf(row!.id)).state).toBe('PAID');
    const { data } = await house.ask<{ memberAccount: { balance: { cents: number } } }>(
      payer,
      `query ($id: ID!) { memberAccount(id: $id) { balance { cents } } }`,
      { id: bakery.accountId },
    );
    expect(data?.memberAccount.balance.cents).toBe(-cents);
  });
});

describe('an unclear attempt', () => {
  let biller: string;
  let orchard: TestMember;
  let owner: string;
  beforeAll(async () => {
    ({ token: biller } = await addStaff(house, 'cartes', 'staff-billing'));
    orchard = await addMember(house, 'Verger');
    ({ token: owner } = await orchard.userWith('billing'));
  });

  /** An attempt on a new invoice of 120 €, of which the provider says that another amount came. */
  async function unclear(cents: number | null): Promise<{ id: string; reference: string }> {
    const invoice = newId();
    const id = newId();
    const owed = { account_id: orchard.accountId, invoice_id: invoice };
    await withConnection(house.database.adminUrl, async (sql) => {
      await sql`insert into billing.invoice ${sql({
        ...{ id: invoice, account_id: orchard.accountId, series: invoice, number: 1 },
        ...{ subject: 'Cotisation', issued_on: '2026-11-01', due_on: '2026-12-01' },
        ...{ net_cents: 10_000, vat_cents: 2_000, total_cents: 12_000 },
      })}`;
      await sql`insert into billing.movement ${sql({
        ...{ ...owed, id: newId(), kind: 'INVOICE', amount_cents: 12_000, day: '2026-11-01' },
      })}`;
      await sql`insert into billing.checkout ${sql({
        ...{ ...owed, id, amount_cents: 12_000, provider: 'demo', provider_reference: id },
        ...{ url: '', started_by: newId() },
      })}`;
    });
    await tell({ id: newId(), kind: 'PAID', reference: id, cents });
    return { id, reference: id };
  }

  const look = async (token: string, verb: 'take' | 'giveBack' | 'settle', input: object) => {
    const name = `${verb}Checkout`;
    const { data } = await house.ask<{
      done: { checkout: Attempt | null; refusals: { code: string }[] } | null;
    }>(
      token,
      `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
        done: ${name}(input: $input) { checkout { ${fields} } refusals { code } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    return data?.done ?? null;
  };
  const settle = (token: string, input: object) =>
    look(token, 'settle', { reason: 'Vu chez le prestataire.', ...input });

  it('is listed for the service with what the provider told, and for nobody else', async () => {
    const [other, foreign] = [await unclear(11_000), await unclear(null)];
    const listed = async (token: string) => {
      const { data } = await house.ask<{
        unclearCheckouts: { id: string; told: { amount: { cents: number } | null } }[] | null;
      }>(token, '{ unclearCheckouts { id told { amount { cents } } } }', {});
      return data?.unclearCheckouts ?? null;
    };
    const found = await listed(biller);
    expect(found?.find(({ id }) => id === other.id)?.told.amount).toEqual({ cents: 11_000 });
    expect(found?.find(({ id }) => id === foreign.id)?.told).toEqual({ amount: null });
    expect(await listed(owner)).toBeNull();
    expect(await settle(owner, { id: other.id })).toBeNull();
  });

  it('becomes a payment of what came, once, whatever the provider says afterwards', async () => {
    const { id, reference } = await unclear(11_000);
    const found = { id, amountCents: 11_000, day: '2026-11-26' };
    for (const [wrong, code] of [
      [{ reason: ' ' }, 'REQUIRED'],
      [{ reason: 'x'.repeat(301) }, 'TOO_LONG'],
      [{ day: null }, 'REQUIRED'],
      [{ day: '2026-11-27' }, 'NOT_YET'],
      [{ amountCents: 0 }, 'OUT_OF_RANGE'],
      [{ id: newId() }, 'NOT_FOUND'],
    ] as const) {
      expect((await settle(biller, { ...found, ...wrong }))?.refusals).toEqual([{ code }]);
    }
    const both = await Promise.all([settle(biller, found), settle(biller, found)]);
    expect(both.flatMap((each) => each?.refusals ?? [])).toEqual([{ code: 'SETTLED' }]);
    await tell({ id: newId(), kind: 'PAID', reference, cents: 12_000 });
    const { data } = await house.ask<{ checkout: Attempt & Record<string, unknown> }>(
      biller,
      `query ($id: ID!) { checkout(id: $id) { ${fields} checked settlement payment { amount { cents } } } }`,
      { id },
    );
    expect(data?.checkout).toMatchObject({
      ...{ state: 'PAID', checked: true, settlement: 'Vu chez le prestataire.' },
      ...{ payment: { amount: { cents: 11_000 } }, invoice: { remaining: { cents: 1_000 } } },
    });
  });

  it('is one person’s to look into: a colleague is refused, takes it over knowingly, and gives it back', async () => {
    const { id } = await unclear(1);
    const { token: colleague } = await addStaff(house, 'cartes-aussi', 'staff-billing');
    const refused = async (token: string, verb: 'take' | 'giveBack' | 'settle', input = {}) => {
      const reason = verb === 'settle' ? { reason: 'Rendu par la banque.' } : {};
      const said = await look(token, verb, { id, ...reason, ...input });
      return said?.refusals.map(({ code }) => code);
    };
    expect(await refused(owner, 'take')).toBeUndefined();
    expect(await refused(biller, 'take')).toEqual([]);
    for (const verb of ['take', 'giveBack', 'settle'] as const)
      expect(await refused(colleague, verb)).toEqual(['TAKEN_BY_OTHER']);
    expect(await refused(colleague, 'take', { over: true })).toEqual([]);
    expect(await refused(biller, 'settle')).toEqual(['TAKEN_BY_OTHER']);
    expect(await refused(colleague, 'giveBack')).toEqual([]);
    expect(await refused(biller, 'settle')).toEqual([]);
    expect(await refused(biller, 'take')).toEqual(['SETTLED']);
  });

  it('on which nothing came is closed, until the provider says that it did come', async () => {
    const { id, reference } = await unclear(1);
    expect((await settle(biller, { id }))?.refusals).toEqual([]);
    expect(await stateOf(id, owner)).toMatchObject({
      ...{ state: 'EXPIRED', url: null, invoice: { remaining: { cents: 12_000 } } },
    });
    await tell({ id: newId(), kind: 'PAID', reference, cents: 12_000 });
    expect(await stateOf(id, owner)).toMatchObject({
      ...{ state: 'PAID', invoice: { remaining: { cents: 0 } } },
    });
  });
});

describe('a direct debit', () => {
  const iban = 'FR1420041010050500013M02606';
  const typed = { holder: 'Scierie', iban, place: 'Saint-Aubance', consent: true };
  let mill: TestMember;
  let token: string;
  let biller: string;

  beforeAll(async () => {
    mill = await addMember(house, 'Scierie');
    ({ token } = await mill.userWith('billing'));
    ({ token: biller } = await addStaff(house, 'prelevements', 'staff-billing'));
    const charge = {
      ...{ kind: 'CONTRIBUTION' as const, label: 'Cotisation', explanation: '', quantity: 1 },
      ...{ unit: 'salarié', unitPriceCents: 10_000, vatPerTenThousand: 2_000, visitId: null },
      ...{ fromDay: '2026-01-01', toDay: '2026-12-31' },
    };
    const issued = (day: string) => ({
      ...{ accountId: mill.accountId, day, paymentDays: 20, parties, paid: null },
      charges: [{ ...charge, source: newId() }],
    });
    // Two that are due by the day of the collection, and one that is not.
    await database.as({ kind: 'seed' }, (tx) =>
      writeInvoices(tx, [issued('2026-11-21'), issued('2026-11-22'), issued('2026-12-01')]),
    );
  });

  interface Said {
    refusals: { code: string }[];
    order: { id: string } | null;
    mandate: { id: string } | null;
    address: { path: string } | null;
  }

  async function send(caller: string, name: string, input: object): Promise<Said | null> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const own = /Mandate$/.test(name)
      ? 'mandate { id }'
      : name === 'openDebitOrder'
        ? 'address { path }'
        : 'order { id }';
    const key = name === 'openDebitOrder' ? {} : { idempotencyKey: newId() };
    const { data } = await house.ask<Record<string, Said | null>>(
      caller,
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${own} refusals { code } } }`,
      { input: { ...key, ...input } },
    );
    return data?.[name] ?? null;
  }

  const codes = (said: Said | null) => said?.refusals.map(({ code }) => code);

  async function standing() {
    const { data } = await house.ask<{
      memberAccount: {
        balance: { cents: number };
        debitMandate: { reference: string; ibanEnd: string; endedBy: string | null } | null;
        invoices: {
          edges: { node: { remaining: { cents: number }; collectedOn: string | null } }[];
        };
        movements: { edges: { node: { kind: string } }[] };
      };
    }>(
      token,
      `query ($id: ID!) { memberAccount(id: $id) { balance { cents }
        debitMandate { reference ibanEnd endedBy } movements { edges { node { kind } } }
        invoices { edges { node { remaining { cents } collectedOn } } } } }`,
      { id: mill.accountId },
    );
    const { invoices, movements, balance, debitMandate } = data!.memberAccount;
    return {
      ...{ balance: balance.cents, mandate: debitMandate },
      invoices: invoices.edges.map(({ node }) => [node.remaining.cents, node.collectedOn]),
      kinds: movements.edges.map(({ node }) => node.kind),
    };
  }

  const sign = (caller = token, own: object = {}) =>
    send(caller, 'signDebitMandate', { ...typed, accountId: mill.accountId, ...own });

  it('needs a service that collects, and a mandate that the member signs with a fresh proof', async () => {
    expect(codes(await sign())).toEqual(['NOT_OFFERED']);
    const { legalForm, siren, vatNumber, iban: account, bic } = parties.seller;
    await database.as({ kind: 'seed' }, (tx) =>
      writeSeller(tx, {
        ...{ legalForm, siren, vatNumber, bic, iban: account },
        ...{ debitIcs: 'FR72ZZZ123456', debitCreditor: 'Service d’essai' },
      }),
    );
    const { token: accountant } = await mill.userWith('accountant');
    expect(await sign(accountant)).toBeNull();
    expect(codes(await sign(payer))).toEqual(['NOT_FOUND']);
    expect(codes(await sign(biller))).toEqual(['MISSING_RIGHT']);
    expect(codes(await sign(token, { iban: 'FR1420041010050500013M02607' }))).toEqual([
      'INVALID_IBAN',
    ]);
    await house.setTime('2026-11-26T09:20:00Z');
    expect(codes(await sign())).toEqual(['PROOF_NEEDED']);
    ({ token } = await mill.userWith('billing'));
    expect(codes(await sign())).toEqual([]);
    expect(codes(await sign())).toEqual(['SIGNED']);
    expect((await standing()).mandate).toMatchObject({ ibanEnd: '2606', endedBy: null });
    const [kept] = await withConnection(
      house.database.adminUrl,
      (sql) => sql<{ whole: string }[]>`select m::text as whole from billing.debit_mandate m`,
    );
    expect(kept?.whole).not.toContain(Buffer.from(iban).toString('hex'));
    expect(kept?.whole).not.toContain(iban);
  });

  it('is ordered once for what is due and was announced, and told to the bank', async () => {
    expect(codes(await send(biller, 'createDebitOrder', { collectOn: '2026-12-09' }))).toEqual([
      'NOTHING',
    ]);
    const made = await send(biller, 'createDebitOrder', { collectOn: '2026-12-14' });
    expect(codes(made)).toEqual([]);
    expect(codes(await send(biller, 'createDebitOrder', { collectOn: '2026-12-14' }))).toEqual([
      'NOTHING',
    ]);
    expect((await standing()).invoices).toEqual([
      [12_000, null],
      [12_000, '2026-12-14'],
      [12_000, '2026-12-14'],
    ]);
    const { id } = made!.order!;
    expect(await send(token, 'openDebitOrder', { id })).toBeNull();
    const path = (await send(biller, 'openDebitOrder', { id }))!.address!.path;
    const xml = await (await fetch(`${house.url}${path}`)).text();
    expect(xml).toContain(`<IBAN>${iban}</IBAN>`);
    expect(xml).toContain('<CtrlSum>240.00</CtrlSum>');
    expect(xml).toContain('<SeqTp>FRST</SeqTp>');
    expect(xml).toContain('<ReqdColltnDt>2026-12-14</ReqdColltnDt>');
    expect(codes(await send(biller, 'settleDebitOrder', { id }))).toEqual(['NOT_YET']);
  });

  it('pays its invoice, and what comes back before or after is owed again', async () => {
    await house.setTime('2026-12-15T09:00:00Z');
    ({ token } = await mill.userWith('billing'));
    ({ token: biller } = await addStaff(house, 'prelevements-2', 'staff-billing'));
    const { data } = await house.ask<{
      debitOrders: { id: string; debits: { id: string }[] }[];
    }>(biller, '{ debitOrders { id debits { id } } }');
    const [{ id, debits }] = data!.debitOrders as [{ id: string; debits: { id: string }[] }];
    const [early, late] = debits as [{ id: string }, { id: string }];
    const back = (debitId: string, reason: string) =>
      send(biller, 'recordDebitReturn', { debitId, reason, day: '2026-12-15' });
    expect(codes(await back(early.id, 'XX00'))).toEqual(['UNKNOWN_REASON']);
    expect(codes(await back(early.id, 'AM04'))).toEqual([]);
    expect(codes(await back(early.id, 'AM04'))).toEqual(['RETURNED']);
    expect(codes(await send(biller, 'settleDebitOrder', { id }))).toEqual([]);
    expect(codes(await send(biller, 'settleDebitOrder', { id }))).toEqual(['SETTLED']);
    expect((await standing()).balance).toBe(24_000);
    expect(codes(await back(late.id, 'AC04'))).toEqual([]);
    const after = await standing();
    expect(after.balance).toBe(36_000);
    expect(after.invoices.map(([cents]) => cents)).toEqual([12_000, 12_000, 12_000]);
    expect(after.kinds.slice(0, 2)).toEqual(['RETURN', 'PAYMENT']);
    // A closed account: nothing more can be collected under that mandate.
    expect(after.mandate).toMatchObject({ endedBy: 'BANK' });
  });

  it('stops when the member revokes its mandate', async () => {
    const { id } = (await sign())!.mandate!;
    expect(codes(await send(payer, 'revokeDebitMandate', { id }))).not.toEqual([]);
    expect(codes(await send(token, 'revokeDebitMandate', { id }))).toEqual([]);
    expect(codes(await send(token, 'revokeDebitMandate', { id }))).toEqual(['REVOKED']);
    expect((await standing()).mandate).toMatchObject({ endedBy: 'MEMBER' });
    expect(codes(await send(biller, 'createDebitOrder', { collectOn: '2027-01-12' }))).toEqual([
      'NOTHING',
    ]);
  });
});

describe('a refund to a card', () => {
  let biller: string;
  let mason: TestMember;
  let owner: string;
  let paymentId: string;
  /** Paid by card in whole: 120 €. */
  let invoice: string;
  beforeAll(async () => {
    ({ token: biller } = await addStaff(house, 'remboursements', 'staff-billing'));
    mason = await addMember(house, 'Maçon');
    ({ token: owner } = await mason.userWith('billing'));
    const charge = {
      ...{ kind: 'CONTRIBUTION' as const, label: 'Cotisation', explanation: '', quantity: 1 },
      ...{ unit: 'salarié', unitPriceCents: 10_000, vatPerTenThousand: 2_000, visitId: null },
      ...{ fromDay: '2026-01-01', toDay: '2026-12-31', source: newId() },
    };
    const issued = { day: '2026-11-25', paymentDays: 30, parties, paid: null, charges: [charge] };
    await database.as({ kind: 'seed' }, (tx) =>
      writeInvoices(tx, [{ ...issued, accountId: mason.accountId }]),
    );
    ({ invoice } = await books());
    const { data } = await house.ask<{ startCheckout: { checkout: { id: string } } }>(
      owner,
      `mutation ($input: StartCheckoutInput!) { startCheckout(input: $input) { checkout { id } } }`,
      { input: { idempotencyKey: newId(), invoiceId: invoice } },
    );
    const reference = await referenceOf(data!.startCheckout.checkout.id);
    await tell({ id: newId(), kind: 'PAID', reference, cents: 12_000 });
    ({ paymentId } = await books());
  });

  /** What the account owes, and its payments by card with what became of their refunds. */
  async function books() {
    const { data } = await house.ask<{
      memberAccount: {
        balance: { cents: number };
        movements: { edges: { node: { kind: string } }[] };
        invoices: {
          edges: {
            node: {
              id: string;
              kind: string;
              payments: {
                payment: {
                  id: string;
                  refundable: { cents: number } | null;
                  cardRefunds: { id: string; state: string; failure: string | null }[] | null;
                };
              }[];
            };
          }[];
        };
      };
    }>(
      biller,
      `query ($id: ID!) { memberAccount(id: $id) { balance { cents }
        movements { edges { node { kind } } }
        invoices { edges { node { id kind payments { payment {
          id refundable { cents } cardRefunds { id state failure } } } } } } } }`,
      { id: mason.accountId },
    );
    const { balance, invoices, movements } = data!.memberAccount;
    const { node } = invoices.edges.find(({ node: { kind } }) => kind === 'INVOICE')!;
    const paid = node.payments[0]?.payment;
    return {
      ...{ invoice: node.id, balance: balance.cents, paymentId: paid?.id ?? '' },
      ...{ refundable: paid?.refundable?.cents, refunds: paid?.cardRefunds ?? [] },
      kinds: movements.edges.map(({ node: { kind } }) => kind),
    };
  }

  const refund = async (token: string, input: object) => {
    const { data } = await house.ask<{
      refundCardPayment: { refund: { id: string } | null; refusals: { code: string }[] } | null;
    }>(
      token,
      `mutation ($input: RefundCardPaymentInput!) { refundCardPayment(input: $input) {
        refund { id } refusals { code } } }`,
      { input: { idempotencyKey: newId(), paymentId, reason: 'Trop perçu', ...input } },
    );
    return data?.refundCardPayment ?? null;
  };

  /** The job, with a provider that answers so. */
  const work = (refundId: string, answer: () => Promise<RefundAnswer>) =>
    refundCard(
      { database, clock: house.clock, cards: { ...cards(), refund: answer } },
      { refundId },
    );
  const cards = (): CardProvider =>
    openCardProvider(
      { CARD_PAYMENTS: 'demo' },
      { dataKey: house.dataKey, portalUrl: 'https://portail.example', clock: house.clock },
    )!;

  it('needs a credit note where an invoice has taken the money, and the right to it', async () => {
    expect((await refund(biller, { amountCents: 1_000 }))?.refusals).toEqual([
      { code: 'MORE_THAN_LIES' },
    ]);
    expect((await books()).refundable).toBe(0);
    const { data } = await house.ask<{ creditInvoice: { refusals: unknown[] } }>(
      biller,
      `mutation ($input: CreditInvoiceInput!) { creditInvoice(input: $input) { refusals { code } } }`,
      { input: { idempotencyKey: newId(), id: invoice, reason: 'Erreur' } },
    );
    expect(data?.creditInvoice.refusals).toEqual([]);
    expect(await books()).toMatchObject({ refundable: 12_000, balance: -12_000 });
    expect(await refund(owner, { amountCents: 1_000 })).toBeNull();
    for (const [wrong, code] of [
      [{ amountCents: 12_001 }, 'MORE_THAN_PAID'],
      [{ amountCents: 0 }, 'OUT_OF_RANGE'],
      [{ amountCents: 1, reason: ' ' }, 'REQUIRED'],
      [{ amountCents: 1, paymentId: newId() }, 'NOT_FOUND'],
    ] as const) {
      expect((await refund(biller, wrong))?.refusals).toEqual([{ code }]);
    }
  });

  it('is asked for once, and its money pays nothing else meanwhile', async () => {
    const both = await Promise.all([
      refund(biller, { amountCents: 7_000 }),
      refund(biller, { amountCents: 7_000 }),
    ]);
    expect(both.flatMap((each) => each?.refusals ?? [])).toEqual([{ code: 'MORE_THAN_PAID' }]);
    const { id } = both.find((each) => each?.refund)!.refund!;
    expect(await books()).toMatchObject({ refundable: 5_000, balance: -12_000 });
    // Nobody answers: the queue asks again.
    await expect(work(id, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect((await books()).refunds).toMatchObject([{ state: 'ASKED' }]);
    await work(id, () => Promise.resolve({ state: 'PENDING', reference: 're_1' }));
    expect(await books()).toMatchObject({ refunds: [{ state: 'PENDING' }], balance: -12_000 });
    const told = { id: newId(), kind: 'REFUNDED' as const, reference: id, cents: 7_000 };
    const answers = await Promise.all([tell(told), tell(told), tell({ ...told, id: newId() })]);
    expect(answers).toEqual([200, 200, 200]);
    // An answer that is later than the word changes nothing.
    await work(id, () => Promise.reject(new Error('is not asked')));
    const after = await books();
    expect(after).toMatchObject({
      ...{ refunds: [{ state: 'DONE' }], balance: -5_000, refundable: 5_000 },
    });
    expect(after.kinds.filter((kind) => kind === 'REFUND')).toHaveLength(1);
  });

  it('that the provider does not do, or the bank sends back, leaves the money on the account', async () => {
    const { id } = (await refund(biller, { amountCents: 5_000 }))!.refund!;
    await work(id, () => Promise.resolve({ state: 'FAILED', failure: 'charge_disputed' }));
    expect(await books()).toMatchObject({
      ...{ refundable: 5_000, balance: -5_000 },
      refunds: [{ state: 'DONE' }, { state: 'FAILED', failure: 'charge_disputed' }],
    });
    const [{ id: done } = { id: '' }] = (await books()).refunds;
    await tell({ id: newId(), kind: 'REFUND_FAILED', reference: done, cents: 7_000 });
    await tell({ id: newId(), kind: 'REFUND_FAILED', reference: done, cents: 7_000 });
    expect(await books()).toMatchObject({
      ...{ refundable: 12_000, balance: -12_000 },
      refunds: [{ state: 'FAILED' }, { state: 'FAILED' }],
    });
  });

  it('is done at once by the demo provider, once however often the job runs', async () => {
    const { id } = (await refund(biller, { amountCents: 12_000 }))!.refund!;
    const context = { database, clock: house.clock, cards: cards() };
    await Promise.all([
      refundCard(context, { refundId: id }),
      refundCard(context, { refundId: id }),
    ]);
    expect(await books()).toMatchObject({ refundable: 0, balance: 0 });
    expect((await refund(biller, { amountCents: 1 }))?.refusals).toEqual([
      { code: 'MORE_THAN_PAID' },
    ]);
  });
});
