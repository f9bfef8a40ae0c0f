import { fail, redirect } from '@sveltejs/kit';
import { RemoveUserDocument } from '$lib/graphql/generated/graphql';
import { userProblems } from '../../refusals';
import { userFile } from '../user.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await userFile(locals.api, params.account, params.id)),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(RemoveUserDocument, {
      input: {
        id: params.id,
        version: Number(form.get('version')),
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.removeUser?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) {
      return fail(400, {
        problems: userProblems(refusals),
        version: data.removeUser?.user?.version,
        idempotencyKey: crypto.randomUUID(),
      });
    }
    const removed = `${params.id}:${data.removeUser?.user?.version ?? ''}`;
    redirect(303, `/${params.account}/entreprise/utilisateurs?fait=supprime&supprime=${removed}`);
  },
};
