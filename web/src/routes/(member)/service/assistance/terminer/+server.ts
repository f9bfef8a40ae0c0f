import { redirect } from '@sveltejs/kit';
import { EndAssistanceDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { RequestHandler } from './$types';

/** From the notice on the pages of the account: back to the member in the register. */
export const POST: RequestHandler = async ({ locals, request }) => {
  const text = textsOf(await request.formData());
  const input = { id: text('id'), idempotencyKey: text('idempotencyKey') };
  // Ended by itself meanwhile is ended too.
  await locals.api.mutate(EndAssistanceDocument, { input });
  const number = text('numero');
  redirect(303, /^\d{7}$/.test(number) ? `/service/adherents/${number}?fait=termine` : '/service');
};
