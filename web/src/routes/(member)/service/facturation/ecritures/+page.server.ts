import { parisDay } from '$lib/format/paris';
import { periodOf } from '../../../accounting/period';
import { periodProblems } from '../../../accounting/refusals';
import { ServiceScopesDocument } from '$lib/graphql/generated/graphql';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(ServiceScopesDocument, {});
  return {
    mayWrite: (data.viewer?.scopes ?? []).includes('billing:manage'),
    period: periodOf(url, parisDay(new Date())),
    problems: periodProblems(url.searchParams.get('motif')),
  };
};
