import { allows, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import { findCharges } from '../charge/queries.ts';
import type { Context } from '../context.ts';
import type { DisputeChargeInput, DisputeRefusal } from '../generated/resolvers.ts';
import { findInvoices } from '../invoice/queries.ts';
import { lockAccount } from '../movement/commands.ts';
import { disputeRefusal, reasonRefusal } from './rules.ts';
import { chargeDispute } from './table.ts';

/**
 * An employer says that the fee of a missed visit is not owed. What is not invoiced yet waits for the answer; what stands
 * on an invoice goes on standing there until then.
 */
export function disputeCharge(
  { database }: Context,
  caller: CallerActor,
  input: DisputeChargeInput,
): Promise<Outcome<{ id: string }, DisputeRefusal>> {
  return runCommand<{ id: string }, DisputeRefusal>(
    ...([database, caller, 'disputeCharge', input] as const),
    async (tx) => {
      const { chargeId } = input;
      const [seen] = isId(chargeId) ? await findCharges(tx, [chargeId]) : [];
      if (!seen) return refuse({ code: 'NOT_FOUND', field: 'chargeId' });
      const { accountId } = seen;
      if (!(await allows(tx, accountId, 'invoices:pay'))) {
        return refuse({ code: await whyClosed(tx, accountId) });
      }
      const problem = reasonRefusal(input.reason);
      if (problem) return refuse(problem);
      // Whoever invoices or takes it off holds the account, too: one of the two comes first.
      await lockAccount(tx, accountId);
      const [row] = await findCharges(tx, [chargeId]);
      if (!row) throw new Error('A charge is gone');
      const [invoice = null] = row.invoiceId ? await findInvoices(tx, [row.invoiceId]) : [];
      const closed = disputeRefusal(row, invoice);
      if (closed) return refuse(closed);
      const id = newId();
      const [made] = await tx
        .insert(chargeDispute)
        .values({
          ...{ id, accountId, chargeId, reason: tidy(input.reason) },
          disputedBy: caller.subjectId,
        })
        .onConflictDoNothing({ target: chargeDispute.chargeId })
        .returning({ id: chargeDispute.id });
      if (!made) return refuse({ code: 'DISPUTED', field: 'chargeId' });
      await audit(tx, { action: 'charge-dispute.opened', accountId, targetId: id });
      return { done: { id } };
    },
  );
}
