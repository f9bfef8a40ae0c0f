import {
  approve,
  requestFile,
  requestSteps,
  turnDown,
} from '../../../../access-request/decide.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  requestFile(locals.api, params.id, params.account);

export const actions: Actions = {
  ...requestSteps,
  accepter: (event) => approve(event, `/${event.params.account}/entreprise/demandes`),
  refuser: (event) => turnDown(event, `/${event.params.account}/entreprise/demandes`),
};
