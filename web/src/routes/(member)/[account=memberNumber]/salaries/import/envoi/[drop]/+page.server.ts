import { goOnToList, readDrop } from '../../../../../comptes/import/drop.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const drop = await readDrop(locals, params.drop);
  goOnToList(drop);
  return { drop };
};
