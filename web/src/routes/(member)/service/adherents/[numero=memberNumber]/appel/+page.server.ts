import { fail, redirect } from '@sveltejs/kit';
import { AssistedAccountDocument } from '$lib/graphql/generated/graphql';
import { localPath } from '$lib/server/local-path';
import { memberUnknown } from '../member.server';
import { startCall } from '../../../../assistance/start.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(AssistedAccountDocument, { memberNumber: params.numero });
  return {
    account: data.memberAccount ?? memberUnknown(params.numero),
    idempotencyKey: crypto.randomUUID(),
  };
};

/** Fields of the call itself; the others were typed in a form that could not be sent without one. */
const ownFields = new Set(['appelDe', 'appelPar', 'appelCle']);

export const actions: Actions = {
  /** Once the call is open, back to where it was asked for; with what was typed there, on to its own action. */
  default: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const { values, problems } = await startCall(locals.api, params.numero, form);
    const typed = [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && !ownFields.has(name) ? [[name, value]] : [],
    );
    if (problems.length > 0) return fail(400, { values, problems, typed });
    const asked = url.searchParams.get('vers');
    redirect(typed.length > 0 ? 307 : 303, asked ? localPath(asked) : `/${params.numero}`);
  },
};
