import { sendToAccount } from '$lib/server/establishment';
import { yearTabs } from '../year';
import type { PageServerLoad } from './$types';
import { readEvolution } from './read.server';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const { today, ...evolution } = await readEvolution(locals.api, params.account, url);
  return { ...evolution, tabs: yearTabs(url, `/${params.account}`, today, null) };
};
