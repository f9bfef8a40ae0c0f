import { AccountListDocument } from '$lib/graphql/generated/graphql';
import type { Actions, PageServerLoad } from './$types';
import { startImport } from '../../[account=memberNumber]/salaries/import/start.server';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(AccountListDocument, { first: 1 });
  return { total: data.viewer?.accesses?.totalCount ?? 0 };
};

export const actions: Actions = {
  envoyer: (event) => startImport(event, null, '/comptes/import'),
};
