import { fail, redirect } from '@sveltejs/kit';
import { MemberAtAGlanceDocument } from '$lib/graphql/generated/graphql';
import { startCall } from '../../../assistance/start.server';
import { registeredMember } from './member.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [registered, { data }] = await Promise.all([
    registeredMember(locals.api, params.numero),
    locals.api.query(MemberAtAGlanceDocument, { memberNumber: params.numero }),
  ]);
  return {
    ...registered,
    glance: data.memberAccount ?? null,
    done: url.searchParams.get('fait'),
    assistanceKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  agir: async ({ request, locals, params }) => {
    const { values, problems } = await startCall(
      locals.api,
      params.numero,
      await request.formData(),
    );
    if (problems.length === 0) redirect(303, `/${params.numero}`);
    return fail(400, { call: values, problems });
  },
};
