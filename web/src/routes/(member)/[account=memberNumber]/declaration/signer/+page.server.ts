import type { Actions, PageServerLoad } from './$types';
import { steps } from '../actions.server';
import { readDeclaration } from '../load.server';

export const load: PageServerLoad = ({ locals, params }) =>
  readDeclaration(locals.api, params.account);

export const actions: Actions = { valider: steps.valider, rendre: steps.reprendre };
