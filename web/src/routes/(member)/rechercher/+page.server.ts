import { find } from './find.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  return { search, found: await find(locals.api, search) };
};
