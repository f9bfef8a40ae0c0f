import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, type TestMember } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { demoSecret } from '../card/demo/secret.ts';
import { sign, signatureHeader } from '../card/demo/signature.ts';
import type { CardEvent } from '../card/provider.ts';
import { writeInvoices } from '../seed.ts';
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

async function stateOf(id: string): Promise<Attempt> {
  const { data } = await house.ask<{ checkout: Attempt }>(
    payer,
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
