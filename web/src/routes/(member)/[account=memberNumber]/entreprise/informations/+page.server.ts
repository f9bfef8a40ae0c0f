import { readTakenOff } from '$lib/server/taken-off';
import { companyRoom } from './room.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, cookies }) => ({
  ...(await companyRoom(locals.api, params.account)),
  done: url.searchParams.get('fait'),
  takenOff: readTakenOff(cookies, `contacts ${params.account}`),
  idempotencyKey: crypto.randomUUID(),
});
