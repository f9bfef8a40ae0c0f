import { ContactDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(ContactDocument, { memberNumber: params.account });
  const account = data.viewer?.access?.account ?? accountNotFound();
  return { accountName: account.name, centres: data.centres ?? [] };
};
