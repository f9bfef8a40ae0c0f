import { fail, redirect } from '@sveltejs/kit';
import { TellAbsenceDocument, VisitToMissDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { visitNotFound } from '$lib/server/not-found';
import { serviceContact } from '$lib/server/service-contact';
import { visitProblems } from '../../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data, denied } = await locals.api.query(VisitToMissDocument, { id: params.id });
  const { visit } = data;
  if (denied.length === 0 && visit?.account?.memberNumber !== params.account) visitNotFound();
  return { visit: visit ?? null, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const reason = text('reason');
    const { data } = await locals.api.mutate(TellAbsenceDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), reason },
        ...{ feeCents: Number(text('feeCents')), idempotencyKey: text('idempotencyKey') },
      },
    });
    const refusals = data.tellAbsence?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length === 0)
      redirect(303, `/${params.account}/visites/${params.id}?fait=absence`);
    const current = data.tellAbsence?.visit;
    return fail(400, {
      ...{ reason, problems: visitProblems(refusals, await serviceContact(locals.api)) },
      ...{ idempotencyKey: crypto.randomUUID(), version: current?.version },
      feeCents: current?.absenceNotice?.feeCents,
    });
  },
};
