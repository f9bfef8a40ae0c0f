import { TariffsDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(TariffsDocument, {});
  return {
    done: url.searchParams.get('fait'),
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    tariffs: data.tariffs ?? [],
    averageCosts: data.averageCosts ?? [],
  };
};
