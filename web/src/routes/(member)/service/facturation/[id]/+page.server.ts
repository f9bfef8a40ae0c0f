import { fail, redirect } from '@sveltejs/kit';
import {
  CreditInvoiceDocument,
  RedepositInvoiceDocument,
  RecordPaymentDocument,
  ServiceInvoiceDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { invoiceNotFound } from '$lib/server/not-found';
import { amountOf, centsIn } from '$lib/format/amount';
import { billingProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(ServiceInvoiceDocument, { id: params.id });
  const invoice = data.invoice ?? invoiceNotFound();
  const { account } = invoice;
  return {
    done: url.searchParams.get('fait'),
    back:
      url.searchParams.get('de') === 'rejets'
        ? { href: '/service/facturation/rejets', label: 'Factures rejetées' }
        : { href: '/service/facturation', label: 'Facturation' },
    invoice,
    account: account ?? invoiceNotFound(),
    // One payment may stand there twice: by what it paid, and by what it paid after a credit note.
    cards: [
      ...new Map((invoice.payments ?? []).map(({ payment }) => [payment.id, payment])).values(),
    ].filter(({ refundable }) => refundable),
    amount: amountOf(invoice.remaining?.cents ?? 0),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  payer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const method = text('method') === 'CHEQUE' ? ('CHEQUE' as const) : ('TRANSFER' as const);
    const values = {
      ...{ method, amount: text('amountCents'), day: text('day') },
      reference: text('reference'),
    };
    const amountCents = centsIn(values.amount);
    if (amountCents === null) {
      const message = 'Un montant, par exemple 116,00.';
      return fail(400, { values, reason: '', problems: [{ field: 'amountCents', message }] });
    }
    const { data } = await locals.api.mutate(RecordPaymentDocument, {
      input: {
        ...{ invoiceId: params.id, accountId: text('accountId'), amountCents },
        ...{ method, day: values.day, reference: values.reference },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = billingProblems(data.recordPayment?.refusals);
    if (problems.length > 0) return fail(400, { values, reason: '', problems });
    redirect(303, `/service/facturation/${params.id}?fait=paye`);
  },
  redeposer: async ({ request, locals, params }) => {
    const idempotencyKey = textsOf(await request.formData())('idempotencyKey');
    const { data } = await locals.api.mutate(RedepositInvoiceDocument, {
      input: { id: params.id, idempotencyKey },
    });
    const problems = billingProblems(data.redepositInvoice?.refusals);
    if (problems.length > 0) return fail(400, { values: null, reason: '', problems });
    redirect(303, `/service/facturation/${params.id}?fait=depose`);
  },
  annuler: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const reason = text('reason');
    const { data } = await locals.api.mutate(CreditInvoiceDocument, {
      input: { id: params.id, reason, idempotencyKey: text('idempotencyKey') },
    });
    const problems = billingProblems(data.creditInvoice?.refusals);
    if (problems.length > 0) return fail(400, { values: null, reason, problems });
    redirect(303, `/service/facturation/${params.id}?fait=avoir`);
  },
};
