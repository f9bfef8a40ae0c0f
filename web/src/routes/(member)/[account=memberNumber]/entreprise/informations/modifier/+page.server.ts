import { fail, redirect } from '@sveltejs/kit';
import { UpdateAccountDocument } from '$lib/graphql/generated/graphql';
import { accountProblems } from '../refusals';
import { companyRoom, roomAccountId } from '../room.server';
import { textsOf } from '$lib/server/form-texts';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await companyRoom(locals.api, params.account)),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const values = {
      ...{ name: text('name'), addressLine: text('addressLine'), street: text('street') },
      ...{ postCode: text('postCode'), city: text('city'), activityCode: text('activityCode') },
      activityNomenclature: text('activityNomenclature') === 'NAF_2025' ? 'NAF_2025' : 'NAF_REV2',
      collectiveAgreement: text('collectiveAgreement'),
    } as const;
    const accountId = await roomAccountId(locals.api, params.account);
    const { data } = await locals.api.mutate(UpdateAccountDocument, {
      input: {
        ...{ id: accountId, version: Number(text('version')), ...values },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = accountProblems(data.updateAccount?.refusals);
    if (problems.length > 0) {
      const version = data.updateAccount?.account?.version ?? Number(text('version'));
      const stale = isStale(data.updateAccount?.refusals);
      return fail(400, {
        ...{ values, version, problems, stale },
        idempotencyKey: crypto.randomUUID(),
      });
    }
    redirect(303, `/${params.account}/entreprise/informations?fait=informations`);
  },
};
