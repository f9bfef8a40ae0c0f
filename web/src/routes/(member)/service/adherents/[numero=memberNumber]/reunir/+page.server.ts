import { fail, redirect } from '@sveltejs/kit';
import { JoinAccountsDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { memberProblems } from '../../refusals';
import { registeredMember } from '../member.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await registeredMember(locals.api, params.numero)),
  today: parisDay(new Date()),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const values = {
      successorNumber: text('successorNumber').replace(/\D/g, ''),
      firstDay: text('firstDay'),
      withUsers: form.get('withUsers') === '1',
    };
    const again = (refusals: Parameters<typeof memberProblems>[0]) =>
      fail(400, {
        values,
        problems: memberProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    if (!/^\d{7}$/.test(values.successorNumber)) {
      return again([{ code: 'NOT_FOUND', field: 'successorNumber' }]);
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.firstDay)) {
      return again([{ code: 'INVALID_DATE', field: 'firstDay' }]);
    }
    const { data } = await locals.api.mutate(JoinAccountsDocument, {
      input: {
        ...{ id: text('id'), version: Number(text('version')) },
        ...{ ...values, idempotencyKey: text('idempotencyKey') },
      },
    });
    const refusals = data.joinAccounts?.refusals;
    if (!refusals || refusals.length > 0) return again(refusals);
    redirect(303, `/service/adherents/${params.numero}?fait=reuni`);
  },
};
