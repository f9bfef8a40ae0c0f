import { isBankDay } from '@vigie/billing/debit-order/rules';
import { addDays } from '@vigie/chassis/civil-date';
import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addMember, addStaff } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** A member who owes an invoice, whoever pays there, and the service's billing, which collects. */
async function collecting({ house }: World) {
  const { accountId, userWith } = await addMember(house, `Préleve${newId().slice(-6)}`);
  const { token: payer } = await userWith('billing');
  const { token: biller } = await addStaff(house, `prelevements-${newId()}`, 'staff-billing');
  const [invoice, mandate, order, debit] = [newId(), newId(), newId(), newId()];
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`update billing.setting set debit_ics = 'FR72ZZZ123456', debit_creditor = 'Service d''essai',
      iban = 'FR7699999000010000001234537'`;
    await sql`insert into billing.invoice ${sql({
      ...{ id: invoice, account_id: accountId, series: newId(), number: 1, subject: 'Étude' },
      ...{ issued_on: '2026-01-05', due_on: '2026-02-04' },
      ...{ net_cents: 10_000, vat_cents: 2_000, total_cents: 12_000, parties: sql.json({}) },
    })}`;
    await sql`insert into billing.movement ${sql({
      ...{ id: newId(), account_id: accountId, invoice_id: invoice, kind: 'INVOICE' },
      ...{ amount_cents: 12_000, day: '2026-01-05' },
    })}`;
  });
  return {
    ...{ accountId, payer, biller, invoice, mandate, order, debit },
    /** A mandate that holds. */
    signed: () =>
      withConnection(
        house.database.adminUrl,
        (sql) =>
          sql`insert into billing.debit_mandate ${sql({
            ...{
              id: mandate,
              account_id: accountId,
              holder: 'T',
              iban_encrypted: Buffer.from('x'),
            },
            ...{ iban_end: '2606', creditor: 'S', ics: 'I', place: 'P', signed_by: newId() },
            signed_on: '2026-01-06',
          })}`,
      ),
    /** An order of one collection, whose day has come. */
    ordered: () =>
      withConnection(house.database.adminUrl, async (sql) => {
        await sql`insert into billing.debit_order ${sql({
          ...{ id: order, collect_on: '2026-02-05', format: 'pain.008.001.02', creditor: 'S' },
          ...{ ics: 'I', iban: 'FR76', bic: '', created_by: newId() },
        })}`;
        await sql`insert into billing.debit ${sql({
          ...{ id: debit, order_id: order, account_id: accountId, mandate_id: mandate },
          ...{ invoice_id: invoice, amount_cents: 12_000, sequence: 'FRST' },
        })}`;
      }),
  };
}

const typed = {
  ...{ holder: 'Fournil', iban: 'FR14 2004 1010 0505 0001 3M02 606', place: 'Saint-Aubance' },
  consent: true,
};

/** A day three weeks ahead on which the banks of the euro work. */
function bankDay({ house }: World): string {
  let day = addDays(house.clock.today(), 21);
  while (!isBankDay(day)) day = addDays(day, 1);
  return day;
}

/** Mandates of direct debit, and what is collected under them. */
export const debitScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  signDebitMandate: async (world) => {
    const { payer: token, accountId } = await collecting(world);
    return {
      accepted: { token, input: keyed({ ...typed, accountId }) },
      refused: { token, input: keyed({ ...typed, accountId, consent: false }), code: 'NO_CONSENT' },
    };
  },

  revokeDebitMandate: async (world) => {
    const { payer: token, mandate: id, signed } = await collecting(world);
    await signed();
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  createDebitOrder: async (world) => {
    const { biller: token, signed } = await collecting(world);
    await signed();
    return {
      accepted: { token, input: keyed({ collectOn: bankDay(world) }) },
      refused: { token, input: keyed({ collectOn: '2020-01-06' }), code: 'TOO_SOON' },
    };
  },

  openDebitOrder: async (world) => {
    const { biller: token, order: id, signed, ordered } = await collecting(world);
    await signed();
    await ordered();
    return {
      accepted: { token, input: { id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },

  settleDebitOrder: async (world) => {
    const { biller: token, order: id, signed, ordered } = await collecting(world);
    await signed();
    await ordered();
    return {
      accepted: { token, input: keyed({ id }) },
      refused: { token, input: keyed({ id: newId() }), code: 'NOT_FOUND' },
    };
  },

  recordDebitReturn: async (world) => {
    const { biller: token, debit: debitId, signed, ordered } = await collecting(world);
    await signed();
    await ordered();
    const back = { debitId, day: '2026-02-06' };
    return {
      accepted: { token, input: keyed({ ...back, reason: 'AC04' }) },
      refused: { token, input: keyed({ ...back, reason: 'ZZ99' }), code: 'UNKNOWN_REASON' },
    };
  },
};
