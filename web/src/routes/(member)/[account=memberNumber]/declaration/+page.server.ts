import { asksForCompany, sendToAccount } from '$lib/server/establishment';
import type { Actions, PageServerLoad } from './$types';
import { steps } from './actions.server';
import { readDeclaration } from './load.server';
import { stepOf } from './steps';
import { readTogether } from './together.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  if (asksForCompany(url)) {
    const together = await readTogether(locals.api, params.account);
    return { together, one: null, missing: together.missing };
  }
  const data = await readDeclaration(locals.api, params.account);
  const one = {
    ...data,
    step: stepOf(url.searchParams.get('etape'), data.declaration?.obstacles ?? []),
    done: url.searchParams.get('fait'),
  };
  return { together: null, one, missing: data.missing };
};

export const actions: Actions = steps;
