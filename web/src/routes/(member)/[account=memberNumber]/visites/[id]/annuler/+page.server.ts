import { fail, redirect } from '@sveltejs/kit';
import { CancelVisitDocument, VisitToCancelDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { visitNotFound } from '$lib/server/not-found';
import { serviceContact } from '$lib/server/service-contact';
import { visitProblems } from '../../refusals';
import type { Actions, PageServerLoad } from './$types';

const LONGEST_REASON = 500;

export const load: PageServerLoad = async ({ locals, params }) => {
  const answer = await locals.api.query(VisitToCancelDocument, { id: params.id });
  const { visit } = answer.data;
  if (answer.denied.length === 0 && visit?.account?.memberNumber !== params.account)
    visitNotFound();
  return {
    visit: visit ?? null,
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const reason = text('reason');
    const service = await serviceContact(locals.api);

    // A second try is a new attempt, on the visit as it stands now.
    const again = (
      refusals: Parameters<typeof visitProblems>[0],
      current?: { version: number | null; startsAt: string | null } | null,
    ) =>
      fail(400, {
        reason,
        problems: visitProblems(refusals, service),
        idempotencyKey: crypto.randomUUID(),
        version: current?.version,
        startsAt: current?.startsAt,
      });

    if (!reason || reason.length > LONGEST_REASON) {
      const code = reason ? ('TOO_LONG' as const) : ('REQUIRED' as const);
      return again([{ code, field: 'reason' }]);
    }
    const { data } = await locals.api.mutate(CancelVisitDocument, {
      input: {
        id: params.id,
        version: Number(text('version')),
        idempotencyKey: text('idempotencyKey'),
        reason,
      },
    });
    const refusals = data.cancelVisit?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals, data.cancelVisit?.visit);
    redirect(303, `/${params.account}/visites/${params.id}?fait=annule`);
  },
};
