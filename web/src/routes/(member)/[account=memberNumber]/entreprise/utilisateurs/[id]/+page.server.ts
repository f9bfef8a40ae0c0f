import { fail, redirect } from '@sveltejs/kit';
import { UpdateUserDocument } from '$lib/graphql/generated/graphql';
import { dayIn } from '$lib/format/day-in';
import { parisDay } from '$lib/format/paris';
import { readUser } from '../form/values';
import { userProblems } from '../refusals';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';
import { userFile } from './user.server';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...(await userFile(locals.api, params.account, params.id)),
  done: url.searchParams.get('fait'),
  today: parisDay(new Date()),
  idempotencyKey: crypto.randomUUID(),
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = readUser(form);
    const again = (refusals: Parameters<typeof userProblems>[0], version?: number) =>
      fail(400, {
        ...{ values, version },
        problems: userProblems(refusals),
        stale: isStale(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    const accessUntil = dayIn(values.accessUntil);
    if (accessUntil === undefined) return again([{ code: 'INVALID_DATE', field: 'accessUntil' }]);
    const { position, phone, roles } = values;
    const { data } = await locals.api.mutate(UpdateUserDocument, {
      input: {
        ...{ id: params.id, position, phone, roles, accessUntil },
        version: Number(form.get('version')),
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.updateUser?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals, data.updateUser?.user?.version);
    redirect(303, `/${params.account}/entreprise/utilisateurs/${params.id}?fait=modifie`);
  },
};
