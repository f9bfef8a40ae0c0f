import { companyRoom } from './room.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await companyRoom(locals.api, params.account)),
  done: url.searchParams.get('fait'),
});
