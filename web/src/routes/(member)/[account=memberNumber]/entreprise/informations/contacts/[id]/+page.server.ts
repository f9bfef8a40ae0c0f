import { error, fail, redirect } from '@sveltejs/kit';
import { RemoveContactDocument, UpdateContactDocument } from '$lib/graphql/generated/graphql';
import { contactFields, readContact } from '../../contact-values';
import { accountProblems } from '../../refusals';
import { companyRoom } from '../../room.server';
import { textsOf } from '$lib/server/form-texts';
import { keepTakenOff } from '$lib/server/taken-off';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const room = await companyRoom(locals.api, params.account);
  const contact = room.account.contacts?.find(({ id }) => id === params.id);
  if (!contact) {
    error(404, { kind: 'not-found', message: 'Ce contact n’existe pas ou a été retiré.' });
  }
  return { ...room, contact, idempotencyKey: crypto.randomUUID() };
};

export const actions: Actions = {
  enregistrer: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = textsOf(form);
    const contact = readContact(form);
    const { data } = await locals.api.mutate(UpdateContactDocument, {
      input: {
        ...{ id: params.id, version: Number(text('version')), contact },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = accountProblems(data.updateContact?.refusals);
    if (problems.length > 0) {
      const stale = isStale(data.updateContact?.refusals);
      return fail(400, {
        ...{ values: contact, problems, stale },
        idempotencyKey: crypto.randomUUID(),
      });
    }
    redirect(303, `/${params.account}/entreprise/informations?fait=contact`);
  },
  retirer: async ({ request, locals, params, cookies }) => {
    const text = textsOf(await request.formData());
    const { account } = await companyRoom(locals.api, params.account);
    const contact = account.contacts?.find(({ id }) => id === params.id);
    const { data } = await locals.api.mutate(RemoveContactDocument, {
      input: { id: params.id, idempotencyKey: text('idempotencyKey') },
    });
    const problems = accountProblems(data.removeContact?.refusals);
    if (problems.length > 0) {
      return fail(400, {
        ...{ values: null, problems, stale: false },
        idempotencyKey: crypto.randomUUID(),
      });
    }
    if (contact) keepTakenOff(cookies, `contacts ${params.account}`, contactFields(contact));
    redirect(303, `/${params.account}/entreprise/informations?fait=contact-retire`);
  },
};
