import type { Actions, PageServerLoad } from './$types';
import { steps } from './actions.server';
import { readDeclaration } from './load.server';
import { stepOf } from './steps';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const data = await readDeclaration(locals.api, params.account);
  return {
    ...data,
    step: stepOf(url.searchParams.get('etape'), data.declaration?.obstacles ?? []),
    done: url.searchParams.get('fait'),
  };
};

export const actions: Actions = steps;
