import { downloadFrom } from '$lib/server/download';
import type { RequestHandler } from './$types';

/** « Modèle Excel »: made where the columns of a list are understood. */
export const GET: RequestHandler = ({ fetch }) =>
  downloadFrom(fetch, '/imports/model.xlsx', 'modele-effectif.xlsx');
