import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { CheckoutRefusal, StartCheckoutInput } from '../generated/resolvers.ts';
import { title } from '../invoice-pdf/wording.ts';
import type { Parties } from '../invoice/parties.ts';
import { findInvoices } from '../invoice/queries.ts';
import type { ShownInvoice } from '../invoice/table.ts';
import { checkout } from './table.ts';

type Result = Promise<Outcome<{ id: string }, CheckoutRefusal>>;

/**
 * Opens the page on which an invoice is paid by card. The provider is asked before the transaction, which waits for nobody
 * outside: a page that is not noted afterwards is shown to nobody, and runs out.
 */
export async function startCheckout(
  context: Context,
  caller: CallerActor,
  input: StartCheckoutInput,
): Result {
  const { cards, database } = context;
  if (!cards) return refuse({ code: 'NO_CARDS' });
  const order = await database.as(caller, (tx) => payable(tx, input));
  if (isRefused(order)) return order;
  const { invoice, cents } = order.done;
  const id = newId();
  const page = await cards
    .open(
      { cents, label: title(invoice), ...addresses(context, invoice, id) },
      input.idempotencyKey,
    )
    .catch(() => null);
  if (!page) return refuse({ code: 'PROVIDER_UNAVAILABLE' });
  return runCommand<{ id: string }, CheckoutRefusal>(
    ...([database, caller, 'startCheckout', input] as const),
    async (tx) => {
      const { accountId, id: invoiceId } = invoice;
      await tx.insert(checkout).values({
        ...{ id, accountId, invoiceId, amountCents: cents, startedBy: caller.subjectId },
        ...{ provider: cards.name, providerReference: page.reference, url: page.url },
      });
      const details = { cents, provider: cards.name };
      await audit(tx, { action: 'checkout.started', accountId, targetId: id, details });
      return { done: { id } };
    },
  );
}

type Payable = ShownInvoice & { parties: Parties };

/** What is to be paid, or why nothing can be. What is paid meanwhile by somebody else lies on the account. */
async function payable(
  tx: ActorTransaction,
  { invoiceId, amountCents }: StartCheckoutInput,
): Promise<Outcome<{ invoice: Payable; cents: number }, CheckoutRefusal>> {
  const [invoice] = isId(invoiceId) ? await findInvoices(tx, [invoiceId]) : [];
  if (!invoice) return refuse({ code: 'NOT_FOUND', field: 'invoiceId' });
  if (!(await allows(tx, invoice.accountId, 'invoices:pay'))) {
    return refuse({ code: 'MISSING_RIGHT' });
  }
  const { parties, remainingCents } = invoice;
  if (!parties || remainingCents === 0)
    return refuse({ code: 'NOTHING_TO_PAY', field: 'invoiceId' });
  const cents = amountCents ?? remainingCents;
  if (cents < 1 || cents > remainingCents) {
    return refuse({ code: 'OUT_OF_RANGE', field: 'amountCents' });
  }
  return { done: { invoice: { ...invoice, parties }, cents } };
}

/** Where the browser comes back to: the attempt below its invoice. Nothing is believed of the way on which it comes. */
function addresses({ portalUrl }: Context, { id, parties }: Payable, checkoutId: string) {
  const { memberNumber } = parties.buyer;
  const returnUrl = `${portalUrl}/${memberNumber}/factures/${id}/paiement/${checkoutId}`;
  return { returnUrl, abandonUrl: `${returnUrl}?abandon` };
}
