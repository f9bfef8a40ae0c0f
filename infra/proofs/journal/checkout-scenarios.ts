import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../database/connection.ts';
import { addMember } from '../../tests/cast.ts';
import { keyed } from './keyed.ts';
import type { Scenario, World } from './scenarios.ts';

/** Payments by card. */
export const checkoutScenarios: Record<string, (world: World) => Promise<Scenario>> = {
  startCheckout: async ({ house }) => {
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
    return {
      accepted: { token, input: keyed({ invoiceId }) },
      refused: { token, input: keyed({ invoiceId, amountCents: 0 }), code: 'OUT_OF_RANGE' },
    };
  },
};
