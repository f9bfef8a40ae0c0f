import { fail, redirect } from '@sveltejs/kit';
import { amountOf, centsIn } from '$lib/format/amount';
import { InvoiceFileDocument, StartCheckoutDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { accountNotFound, invoiceNotFound } from '$lib/server/not-found';
import { qrPicture } from '$lib/server/qr-picture';
import { checkoutProblems } from './refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(InvoiceFileDocument, {
    memberNumber: params.account,
    id: params.id,
  });
  const account = data.memberAccount ?? accountNotFound();
  const invoice = data.invoice ?? invoiceNotFound();
  // An invoice has one address: below the account that owes it.
  if (invoice.account?.id !== account.id) invoiceNotFound();
  return {
    accountName: account.name,
    invoice,
    transferPicture: invoice.transfer && (await qrPicture(invoice.transfer.payload)),
    amount: amountOf(invoice.remaining?.cents ?? 0),
    mayPay: (data.viewer?.access?.scopes ?? []).includes('invoices:pay'),
    keepsBooks: (data.viewer?.scopes ?? []).includes('billing:manage'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  /** Leaves for the provider's page; what came is told by the provider, never by the browser that comes back. */
  payer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const amount = text('amountCents');
    const amountCents = centsIn(amount);
    if (amountCents === null) {
      const message = 'Un montant, par exemple 116,00.';
      return fail(400, { amount, problems: [{ field: 'amountCents', message }] });
    }
    const { data } = await locals.api.mutate(StartCheckoutDocument, {
      input: { invoiceId: params.id, amountCents, idempotencyKey: text('idempotencyKey') },
    });
    const url = data.startCheckout?.checkout?.url;
    if (url) redirect(303, url);
    const { invoice } = (
      await locals.api.query(InvoiceFileDocument, { memberNumber: params.account, id: params.id })
    ).data;
    const problems = checkoutProblems(data.startCheckout?.refusals, invoice?.remaining);
    return fail(400, { amount, problems });
  },
};
