import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addMember, addStaff, openCall } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Somebody of the service's billing, and a member with an invoice, something that waits, and money on its account. */
async function books({ house }: World) {
  const member = await addMember(house, `Livre${newId().slice(-6)}`);
  const { accountId } = member;
  const biller = await addStaff(house, `facturation-${newId()}`, 'staff-billing');
  const { token } = biller;
  await openCall(house, biller, member);
  const [invoice, charge, missed, payment, tariff, complement] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  const line = {
    ...{ account_id: accountId, kind: 'COMPLEMENT', label: 'Étude', explanation: 'Parce que' },
    ...{ quantity: 1, unit: 'heure', unit_price_cents: 10_000, vat_per_ten_thousand: 2_000 },
    ...{ from_day: '2026-01-05', to_day: '2026-01-05' },
  };
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`update billing.setting set siren = '000199000', vat_number = 'FR74000199000',
      legal_form = 'Association', iban = 'FR7699999000010000001234537'`;
    await sql`insert into billing.invoice ${sql({
      ...{ id: invoice, account_id: accountId, series: newId(), number: 1, subject: 'Étude' },
      ...{ issued_on: '2026-01-05', due_on: '2026-02-04' },
      ...{ net_cents: 10_000, vat_cents: 2_000, total_cents: 12_000, parties: sql.json({}) },
    })}`;
    await sql`insert into billing.invoice_line ${sql({
      ...{ ...line, invoice_id: invoice, position: 1, net_cents: 10_000 },
    })}`;
    await sql`insert into billing.charge ${sql([
      { ...line, id: charge, source: newId() },
      { ...line, id: missed, kind: 'NO_SHOW', source: newId() },
    ])}`;
    await sql`insert into billing.payment ${sql({
      ...{ id: payment, account_id: accountId, direction: 'IN', method: 'CHEQUE' },
      ...{ amount_cents: 500, day: '2026-01-06' },
    })}`;
    const moved = { account_id: accountId, day: '2026-01-06' };
    await sql`insert into billing.movement ${sql([
      ...[
        {
          ...moved,
          id: newId(),
          kind: 'INVOICE',
          amount_cents: 12_000,
          invoice_id: invoice,
          payment_id: null,
        },
      ],
      ...[
        {
          ...moved,
          id: newId(),
          kind: 'PAYMENT',
          amount_cents: -500,
          invoice_id: null,
          payment_id: payment,
        },
      ],
    ])}`;
    const [{ day } = { day: '' }] = await sql<{ day: string }[]>`
      select (coalesce(max(from_day), '2000-01-01') + 1)::text as day from billing.tariff where from_day < '2020-01-01'`;
    await sql`insert into billing.tariff ${sql({
      ...{ id: tariff, from_day: day, voted_on: '1999-12-01', per_capita_cents: 100 },
      ...{ entry_fee_cents: 0, no_show_cents: 0, vat_per_ten_thousand: 2_000 },
    })}`;
    await sql`insert into billing.complement ${sql({
      ...{ id: complement, tariff_id: tariff, position: 0, label: 'Étude', unit: 'heure' },
      price_cents: 9_500,
    })}`;
  });
  return { token, accountId, invoice, charge, missed, payment, complement };
}

const paid = { method: 'CHEQUE', day: '2026-11-20', reference: '0001' };

interface Disputed {
  token: string;
  id: string;
}

/** A dispute that waits, and somebody who may answer it. */
async function disputed(world: World): Promise<Disputed> {
  const { token, missed: chargeId } = await books(world);
  const { data } = await world.house.ask<{ disputeCharge: { dispute: { id: string } } }>(
    token,
    'mutation ($input: DisputeChargeInput!) { disputeCharge(input: $input) { dispute { id } } }',
    { input: keyed({ chargeId, reason: 'Nous avions prévenu.' }) },
  );
  return { token, id: data!.disputeCharge.dispute.id };
}

async function takeDispute({ house }: World, { token, id }: Disputed): Promise<void> {
  const mutation =
    'mutation ($input: TakeDisputeInput!) { takeDispute(input: $input) { dispute { id } } }';
  await house.ask(token, mutation, { input: keyed({ id }) });
}

/** Charges, runs, credit notes and money, as the service's billing keeps them. */
export const billingScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  chargeComplement: async (world) => {
    const { token, accountId, complement: complementId } = await books(world);
    const given = { accountId, complementId, day: '2026-11-20' };
    return {
      accepted: { token, input: keyed({ ...given, quantity: 2 }) },
      refused: { token, input: keyed({ ...given, quantity: 0 }), code: 'OUT_OF_RANGE' },
    };
  },

  withdrawCharge: async (world) => {
    const { token, charge: id } = await books(world);
    return {
      accepted: { token, input: keyed({ id, reason: 'Erreur' }) },
      refused: { token, input: keyed({ id, reason: ' ' }), code: 'REQUIRED' },
    };
  },

  disputeCharge: async (world) => {
    const { token, charge, missed: chargeId } = await books(world);
    return {
      accepted: { token, input: keyed({ chargeId, reason: 'Nous avions prévenu.' }) },
      refused: {
        token,
        input: keyed({ chargeId: charge, reason: 'Nous avions prévenu.' }),
        code: 'NOT_DISPUTABLE',
      },
    };
  },

  takeDispute: async (world) => {
    const [{ token, id: mine }, other] = [await disputed(world), await disputed(world)];
    await takeDispute(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other.id }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackDispute: async (world) => {
    const [mine, other] = [await disputed(world), await disputed(world)];
    await takeDispute(world, mine);
    await takeDispute(world, other);
    const { token } = mine;
    return {
      accepted: { token, input: keyed({ id: mine.id }) },
      refused: { token, input: keyed({ id: other.id }), code: 'TAKEN_BY_OTHER' },
    };
  },

  answerDispute: async (world) => {
    const { token, id } = await disputed(world);
    return {
      accepted: { token, input: keyed({ id, accept: true, answer: '' }) },
      refused: { token, input: keyed({ id, accept: false, answer: ' ' }), code: 'REQUIRED' },
    };
  },

  startBillingRun: async (world) => {
    const { token, accountId } = await books(world);
    return {
      accepted: { token, input: keyed({ accountIds: [accountId] }) },
      refused: { token, input: keyed({ accountIds: [newId()] }), code: 'NOTHING' },
    };
  },

  creditInvoice: async (world) => {
    const { token, invoice: id } = await books(world);
    return {
      accepted: { token, input: keyed({ id, reason: 'Erreur' }) },
      refused: { token, input: keyed({ id, reason: ' ' }), code: 'REQUIRED' },
    };
  },

  redepositInvoice: async (world) => {
    const [{ token, accountId, invoice: id }, calm] = [await books(world), await books(world)];
    await withConnection(world.house.database.adminUrl, async (sql) => {
      await sql`insert into billing.deposit (id, account_id, invoice_id, attempt, state)
        values (${newId()}, ${accountId}, ${id}, 1, 'REJECTED')`;
      await sql`insert into billing.deposit (id, account_id, invoice_id, attempt)
        values (${newId()}, ${calm.accountId}, ${calm.invoice}, 1)`;
    });
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: calm.invoice }), code: 'NOT_REJECTED' },
    };
  },

  openInvoice: async (world) => {
    const { token, invoice: id } = await books(world);
    return {
      accepted: { token, input: { id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },

  openPaymentCertificate: async (world) => {
    const { token, accountId, invoice } = await books(world);
    const unpaid = await books(world);
    await withConnection(
      world.house.database.adminUrl,
      (sql) =>
        sql`insert into billing.movement ${sql({
          ...{ id: newId(), account_id: accountId, invoice_id: invoice, kind: 'CREDIT' },
          ...{ amount_cents: -12_000, day: '2026-01-07' },
        })}`,
    );
    return {
      accepted: { token, input: { accountId } },
      refused: { token, input: { accountId: unpaid.accountId }, code: 'OVERDUE' },
    };
  },

  openReceipt: async (world) => {
    const { token, payment: id } = await books(world);
    return {
      accepted: { token, input: { id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },

  openAccountingExport: async (world) => {
    const { token, accountId } = await books(world);
    const year = { from: '2026-01-01', to: '2026-12-31' };
    return {
      accepted: { token, input: { ...year, accountId } },
      refused: { token, input: { ...year, to: '2027-12-31' }, code: 'TOO_LONG' },
    };
  },

  openInvoiceArchive: async (world) => {
    const { token, accountId } = await books(world);
    const year = { accountId, from: '2026-01-01', to: '2026-12-31' };
    return {
      accepted: { token, input: year },
      refused: { token, input: { ...year, to: '2025-12-31' }, code: 'INVALID_DATE' },
    };
  },

  recordPayment: async (world) => {
    const { token, accountId, invoice: invoiceId } = await books(world);
    const came = { ...paid, accountId, invoiceId };
    return {
      accepted: { token, input: keyed({ ...came, amountCents: 12_000 }) },
      refused: { token, input: keyed({ ...came, amountCents: 0 }), code: 'OUT_OF_RANGE' },
    };
  },

  recordRefund: async (world) => {
    const { token, accountId } = await books(world);
    return {
      accepted: { token, input: keyed({ ...paid, accountId, amountCents: 500 }) },
      refused: {
        token,
        input: keyed({ ...paid, accountId, amountCents: 501 }),
        code: 'MORE_THAN_LIES',
      },
    };
  },
};
