import { fail, redirect } from '@sveltejs/kit';
import { LinkHireDocument, PeopleToLinkDocument } from '$lib/graphql/generated/graphql';
import { employeeProblems } from '../../../refusals';
import { announcedHire } from '../hire.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await announcedHire(locals.api, params.account, params.id);
  const typed = url.searchParams.get('recherche')?.trim().slice(0, 100);
  const search = typed ?? '';
  const { data } = await locals.api.query(PeopleToLinkDocument, {
    memberNumber: params.account,
    search,
  });
  const people = data.memberAccount?.employees;
  return {
    ...found,
    search,
    people: people?.edges.map(({ node }) => node) ?? [],
    total: people?.totalCount ?? 0,
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const list = `/${params.account}/salaries`;
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const { data } = await locals.api.mutate(LinkHireDocument, {
      input: {
        id: params.id,
        version: Number(text('version')),
        idempotencyKey: text('idempotencyKey'),
        employeeId: text('salarie'),
      },
    });
    const refusals = data.linkHire?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0) redirect(303, `${list}/embauches/${params.id}?fait=rattachee`);
    return fail(400, { problems: employeeProblems(refusals, list) });
  },
};
