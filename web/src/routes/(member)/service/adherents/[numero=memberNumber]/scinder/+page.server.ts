import { fail, redirect } from '@sveltejs/kit';
import { SplitAccountDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { administratorIn, establishmentIn } from '../../establishment';
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
    const [part, administrator] = [establishmentIn(text), administratorIn(text)];
    const withUsers = form.get('withUsers') === '1';
    const isNamed = Object.values(administrator).some((each) => each !== '');
    const again = (refusals: Parameters<typeof memberProblems>[0]) =>
      fail(400, {
        values: { ...part, ...administrator, withUsers },
        problems: memberProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(part.joinedOn)) {
      return again([{ code: 'INVALID_DATE', field: 'joinedOn' }]);
    }
    const { data } = await locals.api.mutate(SplitAccountDocument, {
      input: {
        ...{ id: text('id'), version: Number(text('version')), ...part, withUsers },
        administrator: isNamed ? administrator : null,
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const { account, refusals } = data.splitAccount ?? {};
    if (!account || !refusals || refusals.length > 0) return again(refusals);
    redirect(303, `/service/adherents/${params.numero}?fait=scinde`);
  },
};
