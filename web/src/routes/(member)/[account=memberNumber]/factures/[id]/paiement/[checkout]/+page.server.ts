import { CheckoutFileDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound, invoiceNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';

/** Where an attempt to pay stands, as the provider has told the service: the way back proves nothing. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { data } = await locals.api.query(CheckoutFileDocument, {
    memberNumber: params.account,
    id: params.checkout,
  });
  const account = data.memberAccount ?? accountNotFound();
  const checkout = data.checkout ?? invoiceNotFound();
  const invoice = checkout.invoice ?? invoiceNotFound();
  if (invoice.id !== params.id || invoice.account?.id !== account.id) invoiceNotFound();
  return {
    ...{ accountName: account.name, checkout, invoice },
    abandoned: url.searchParams.has('abandon'),
  };
};
