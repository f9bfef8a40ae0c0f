import { RolesAndRightsDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';
import { matters } from './matters';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(RolesAndRightsDocument, {});
  const roles = data.roles ?? [];
  return { roles, matters: matters(data.rights ?? []), shown: url.searchParams.get('role') };
};
