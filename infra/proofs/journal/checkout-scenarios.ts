import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addMember, addStaff } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Somebody who pays for a member that owes an invoice. */
async function owing({ house }: World) {
  const { accountId, userWith } = await addMember(house, `Carte${newId().slice(-6)}`);
  const { token } = await userWith('billing');
  const invoiceId = newId();
  const owed = { account_id: accountId, id: newId(), invoice_id: invoiceId, kind: 'INVOICE' };
  await withConnection(house.database.adminUrl, async (sql) => {
    await sql`insert into billing.invoice ${sql({
      ...{ id: invoiceId, account_id: accountId, series: newId(), number: 1, subject: 'Étude' },
      ...{ issued_on: '2026-01-05', due_on: '2026-02-04' },
      ...{ net_cents: 10_000, vat_cents: 2_000, total_cents: 12_000 },
      parties: sql.json({ buyer: { memberNumber: '0000001' } }),
    })}`;
    await sql`insert into billing.movement ${sql({
      ...{ ...owed, amount_cents: 12_000, day: '2026-01-05' },
    })}`;
  });
  return { token, accountId, invoiceId };
}

interface Unclear {
  token: string;
  id: string;
}

/** An attempt to look into, and somebody who may. */
async function unclear(world: World): Promise<Unclear> {
  const { accountId, invoiceId } = await owing(world);
  const { token } = await addStaff(world.house, `cartes-${newId()}`, 'staff-billing');
  const id = newId();
  await withConnection(
    world.house.database.adminUrl,
    (sql) =>
      sql`insert into billing.checkout ${sql({
        ...{ id, account_id: accountId, invoice_id: invoiceId, amount_cents: 12_000 },
        ...{ provider: 'demo', provider_reference: id, url: '', started_by: newId() },
        ...{ state: 'UNCLEAR', settled_at: '2026-01-06T08:00:00Z' },
      })}`,
  );
  return { token, id };
}

async function takeCheckout({ house }: World, { token, id }: Unclear): Promise<void> {
  const mutation =
    'mutation ($input: TakeCheckoutInput!) { takeCheckout(input: $input) { checkout { id } } }';
  await house.ask(token, mutation, { input: keyed({ id }) });
}

/** Payments by card. */
export const checkoutScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  startCheckout: async (world) => {
    const { token, invoiceId } = await owing(world);
    return {
      accepted: { token, input: keyed({ invoiceId }) },
      refused: { token, input: keyed({ invoiceId, amountCents: 0 }), code: 'OUT_OF_RANGE' },
    };
  },

  refundCardPayment: async (world) => {
    const { accountId } = await owing(world);
    const { token } = await addStaff(world.house, `cartes-${newId()}`, 'staff-billing');
    const paymentId = newId();
    await withConnection(world.house.database.adminUrl, async (sql) => {
      await sql`insert into billing.payment ${sql({
        ...{ id: paymentId, account_id: accountId, direction: 'IN', method: 'CARD' },
        ...{ amount_cents: 900, day: '2026-01-06', provider: 'demo' },
        provider_reference: paymentId,
      })}`;
      await sql`insert into billing.movement ${sql({
        ...{ id: newId(), account_id: accountId, kind: 'PAYMENT', payment_id: paymentId },
        ...{ amount_cents: -900, day: '2026-01-06' },
      })}`;
    });
    const back = { paymentId, amountCents: 900, reason: 'Trop perçu' };
    return {
      accepted: { token, input: keyed(back) },
      refused: { token, input: keyed({ ...back, amountCents: 901 }), code: 'MORE_THAN_PAID' },
    };
  },

  takeCheckout: async (world) => {
    const [{ token, id: mine }, other] = [await unclear(world), await unclear(world)];
    await takeCheckout(world, other);
    return {
      accepted: { token, input: keyed({ id: mine }) },
      refused: { token, input: keyed({ id: other.id }), code: 'TAKEN_BY_OTHER' },
    };
  },

  giveBackCheckout: async (world) => {
    const [mine, other] = [await unclear(world), await unclear(world)];
    await takeCheckout(world, mine);
    await takeCheckout(world, other);
    const { token } = mine;
    return {
      accepted: { token, input: keyed({ id: mine.id }) },
      refused: { token, input: keyed({ id: other.id }), code: 'TAKEN_BY_OTHER' },
    };
  },

  settleCheckout: async (world) => {
    const { token, id } = await unclear(world);
    const found = { id, amountCents: 11_900, day: '2026-01-06', reason: 'Frais retenus.' };
    return {
      accepted: { token, input: keyed(found) },
      refused: { token, input: keyed({ ...found, reason: ' ' }), code: 'REQUIRED' },
    };
  },
};
