import { asksForCompany, sendToAccount } from '$lib/server/establishment';
import type { PageServerLoad } from './$types';
import { readAccount } from './dashboard/account.server';
import { readCompany } from './dashboard/company.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  if (asksForCompany(url)) {
    const company = await readCompany(locals.api, params.account);
    return { company, one: null, missing: company.missing };
  }
  const one = await readAccount(locals.api, params.account);
  return { company: null, one, missing: one.missing };
};
