import type { PageServerLoad } from './$types';
import { employeeFile } from './employee.server';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await employeeFile(locals.api, params.account, params.id)),
  done: url.searchParams.get('fait'),
  now: Date.now(),
});
