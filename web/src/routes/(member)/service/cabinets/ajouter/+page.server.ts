import { fail, redirect } from '@sveltejs/kit';
import { CreateFirmDocument, StaffFrameDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { serviceFirmProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { data } = await locals.api.query(StaffFrameDocument, {});
  return {
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const text = textsOf(await request.formData());
    const firm = {
      ...{ name: text('name'), siren: text('siren'), contactEmail: text('contactEmail') },
      ...{ phone: text('phone'), street: text('street'), postCode: text('postCode') },
      city: text('city'),
    };
    const manager = {
      ...{ firstName: text('firstName'), lastName: text('lastName'), email: text('email') },
    };
    const { data } = await locals.api.mutate(CreateFirmDocument, {
      input: { ...firm, manager, idempotencyKey: text('idempotencyKey') },
    });
    const id = data.createFirm?.firm?.id;
    if (id) redirect(303, `/service/cabinets/${id}?fait=cree`);
    return fail(400, {
      values: { ...firm, ...manager },
      problems: serviceFirmProblems(data.createFirm?.refusals),
      idempotencyKey: crypto.randomUUID(),
    });
  },
};
