import { error, fail, redirect } from '@sveltejs/kit';
import {
  RemoveMailAddressDocument,
  SetMailAddressDocument,
  type AddressPurpose,
} from '$lib/graphql/generated/graphql';
import { accountProblems } from '../../refusals';
import { companyRoom, roomAccountId } from '../../room.server';
import { textsOf } from '$lib/server/form-texts';
import { addresses } from '../../words';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';

function purposeOf(slug: string): AddressPurpose {
  const found = (['MAIL', 'BILLING'] as const).find((each) => addresses[each].slug === slug);
  return found ?? error(404, { kind: 'not-found', message: 'Il n’y a pas d’adresse de ce genre.' });
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const purpose = purposeOf(params.usage);
  const room = await companyRoom(locals.api, params.account);
  return {
    ...room,
    ...{ purpose, idempotencyKey: crypto.randomUUID() },
    present: room.account.mailAddresses?.find((each) => each.purpose === purpose) ?? null,
  };
};

export const actions: Actions = {
  enregistrer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const values = {
      ...{ addressee: text('addressee'), addressLine: text('addressLine') },
      ...{ street: text('street'), postCode: text('postCode'), city: text('city') },
    };
    const accountId = await roomAccountId(locals.api, params.account);
    const { data } = await locals.api.mutate(SetMailAddressDocument, {
      input: {
        ...{ accountId, purpose: purposeOf(params.usage), ...values },
        version: Number(text('version')),
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = accountProblems(data.setMailAddress?.refusals);
    if (problems.length > 0) {
      const stale = isStale(data.setMailAddress?.refusals);
      return fail(400, { values, problems, stale, idempotencyKey: crypto.randomUUID() });
    }
    redirect(303, `/${params.account}/entreprise/informations?fait=adresse`);
  },
  retirer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const accountId = await roomAccountId(locals.api, params.account);
    const { data } = await locals.api.mutate(RemoveMailAddressDocument, {
      input: {
        ...{ accountId, purpose: purposeOf(params.usage) },
        idempotencyKey: text('idempotencyKey'),
      },
    });
    const problems = accountProblems(data.removeMailAddress?.refusals);
    if (problems.length > 0) {
      return fail(400, {
        ...{ values: null, problems, stale: false },
        idempotencyKey: crypto.randomUUID(),
      });
    }
    redirect(303, `/${params.account}/entreprise/informations?fait=adresse-retiree`);
  },
};
