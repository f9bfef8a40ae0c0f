import { ContactDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const variables = { memberNumber: params.account };
  const answer = await locals.api.query(ContactDocument, variables, ['centres']);
  const { data } = answer;
  const account = data.viewer?.access?.account ?? accountNotFound();
  return {
    accountName: account.name,
    team: account.healthTeam ?? [],
    // Nobody visits a place without an address.
    centres: (data.centres ?? []).filter(({ street }) => street !== null),
    missing: missingParts(answer),
  };
};
