import { fail, redirect } from '@sveltejs/kit';
import {
  AccountOfCalendarDocument,
  CalendarAddressesDocument,
  MakeCalendarAddressDocument,
  RevokeCalendarAddressDocument,
} from '$lib/graphql/generated/graphql';
import { sendToAccount } from '$lib/server/establishment';
import { textsOf } from '$lib/server/form-texts';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { calendarProblem } from './refusals';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const answer = await locals.api.query(CalendarAddressesDocument, {
    memberNumber: params.account,
  });
  const { data } = answer;
  return {
    account: data.memberAccount ?? accountNotFound(),
    mayRead: (data.viewer?.access?.scopes ?? []).includes('visits:read'),
    // Those of other accounts stand on the pages of those.
    addresses: (data.calendarAddresses ?? []).filter(
      ({ account }) => !account || account.memberNumber === params.account,
    ),
    missing: missingParts(answer),
    done: url.searchParams.get('fait'),
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  creer: async ({ request, locals, params, url, setHeaders }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.query(AccountOfCalendarDocument, {
      memberNumber: params.account,
    });
    const account = data.memberAccount ?? accountNotFound();
    const all = text('de') === 'tous';
    const made = await locals.api.mutate(MakeCalendarAddressDocument, {
      input: { accountId: all ? null : account.id },
    });
    const { secret, refusals } = made.data.makeCalendarAddress ?? {};
    if (!secret) return fail(400, { problem: calendarProblem(refusals) });
    // The page carries a secret: no copy of it stays in the browser's memory of pages.
    setHeaders({ 'cache-control': 'no-store' });
    return { address: new URL(`/agenda/${secret}.ics`, url.origin).href };
  },
  revoquer: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(RevokeCalendarAddressDocument, {
      input: { id: text('id'), idempotencyKey: text('key') },
    });
    const problem = calendarProblem(data.revokeCalendarAddress?.refusals);
    if (problem) return fail(400, { problem });
    redirect(303, `/${params.account}/visites/abonnement?fait=revoquee`);
  },
};
