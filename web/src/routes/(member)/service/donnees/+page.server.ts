import { PeopleNamedDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import type { PageServerLoad } from './$types';

/** Letters from which on somebody is looked for. */
const fewest = 3;

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = (url.searchParams.get('recherche') ?? '').trim();
  const answer = await locals.api.query(PeopleNamedDocument, { search });
  return {
    search,
    tooShort: search !== '' && search.length < fewest,
    mayLook: (answer.data.viewer?.scopes ?? []).includes('privacy:manage'),
    missing: missingParts(answer),
    people: answer.data.employeesNamed ?? [],
  };
};
