import {
  approve,
  requestFile,
  requestSteps,
  turnDown,
} from '../../../access-request/decide.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => requestFile(locals.api, params.id);

export const actions: Actions = {
  ...requestSteps,
  accepter: (event) => approve(event, '/service/acces'),
  refuser: (event) => turnDown(event, '/service/acces'),
};
