import { fail, redirect } from '@sveltejs/kit';
import { RefuseHiresDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { employeeProblems } from '../../../refusals';
import { reasonOf } from '../../selection';
import { announcedHire } from '../hire.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await announcedHire(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const reason = reasonOf(form);
    if (!reason) {
      const message = french('Choisissez un motif : il reste dans l’historique de l’annonce.');
      return fail(400, { problems: [{ field: 'motif', message }] });
    }
    const hires = [{ id: params.id, version: Number(form.get('version')) }];
    const { data } = await locals.api.mutate(RefuseHiresDocument, {
      input: { idempotencyKey: String(form.get('idempotencyKey') ?? ''), hires, reason },
    });
    const [line] = data.refuseHires?.lines ?? [];
    const refusals = line?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) {
      return fail(400, { problems: employeeProblems(refusals, `/${params.account}/salaries`) });
    }
    redirect(303, `/${params.account}/salaries/embauches/${params.id}`);
  },
};
