import { fail, redirect } from '@sveltejs/kit';
import { InviteContextDocument, InviteUserDocument } from '$lib/graphql/generated/graphql';
import { dayIn } from '$lib/format/day-in';
import { parisDay } from '$lib/format/paris';
import { accountNotFound } from '$lib/server/not-found';
import { emptyUser, readUser } from '../form/values';
import { userProblems } from '../refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { data } = await locals.api.query(InviteContextDocument, { memberNumber: params.account });
  const account = data.memberAccount ?? accountNotFound();
  const accounts = account.company?.accounts?.filter(({ givableRoles }) => givableRoles?.length);
  return {
    accountId: account.id,
    accountName: account.name,
    roles: data.roles ?? [],
    // Null where the right is missing: the page explains it.
    givable: account.givableRoles?.map(({ code }) => code) ?? null,
    accounts: accounts ?? [],
    values: { ...emptyUser, accountIds: [account.id] },
    today: parisDay(new Date()),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = readUser(form);
    const again = (refusals: Parameters<typeof userProblems>[0]) =>
      fail(400, {
        values,
        problems: userProblems(refusals),
        idempotencyKey: crypto.randomUUID(),
      });
    const accessUntil = dayIn(values.accessUntil);
    if (accessUntil === undefined) return again([{ code: 'INVALID_DATE', field: 'accessUntil' }]);
    const { data } = await locals.api.mutate(InviteUserDocument, {
      input: {
        ...values,
        accessUntil,
        idempotencyKey: String(form.get('idempotencyKey') ?? ''),
      },
    });
    const refusals = data.inviteUser?.refusals ?? [{ code: 'MISSING_RIGHT' as const }];
    if (refusals.length > 0) return again(refusals);
    redirect(303, `/${params.account}/entreprise/utilisateurs?fait=invite`);
  },
};
