import { ServiceCardsDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(ServiceCardsDocument, {});
  return {
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    done: url.searchParams.get('fait'),
    unclear: data.unclearCheckouts ?? [],
    refunds: data.cardRefunds ?? [],
  };
};
