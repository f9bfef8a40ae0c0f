import { fail, redirect } from '@sveltejs/kit';
import { AddContactDocument } from '$lib/graphql/generated/graphql';
import { readContact } from '../../contact-values';
import { accountProblems } from '../../refusals';
import { companyRoom, roomAccountId } from '../../room.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await companyRoom(locals.api, params.account)),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const contact = readContact(form);
    const accountId = await roomAccountId(locals.api, params.account);
    const { data } = await locals.api.mutate(AddContactDocument, {
      input: {
        ...{ accountId, contact },
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const problems = accountProblems(data.addContact?.refusals);
    if (problems.length > 0) {
      return fail(400, { values: contact, problems, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `/${params.account}/entreprise/informations?fait=contact`);
  },
};
