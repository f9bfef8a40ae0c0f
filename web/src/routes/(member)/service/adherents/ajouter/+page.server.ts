import { fail, redirect } from '@sveltejs/kit';
import { CreateMemberDocument, ServiceMembersDocument } from '$lib/graphql/generated/graphql';
import { parisDay } from '$lib/format/paris';
import { textsOf } from '$lib/server/form-texts';
import { administratorIn, establishmentIn } from '../establishment';
import { memberProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(ServiceMembersDocument, {
    first: 1,
    orderBy: 'NAME',
  });
  return {
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    ...{ today: parisDay(new Date()), idempotencyKey: crypto.randomUUID() },
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const [member, administrator] = [establishmentIn(text), administratorIn(text)];
    const again = (refusals: Parameters<typeof memberProblems>[0]) =>
      fail(400, {
        values: { ...member, ...administrator },
        problems: memberProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(member.joinedOn)) {
      return again([{ code: 'INVALID_DATE', field: 'joinedOn' }]);
    }
    const { data } = await locals.api.mutate(CreateMemberDocument, {
      input: {
        ...member,
        ...{ administrator, idempotencyKey: text('idempotencyKey') },
      },
    });
    const number = data.createMember?.account?.memberNumber;
    if (!number) return again(data.createMember?.refusals);
    redirect(303, `/service/adherents/${number}?fait=cree`);
  },
};
