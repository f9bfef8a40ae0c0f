import { modelList } from '../model';
import type { RequestHandler } from './$types';

/** « Modèle de fichier ». */
export const GET: RequestHandler = () =>
  new Response(modelList(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="modele-effectif.csv"',
    },
  });
