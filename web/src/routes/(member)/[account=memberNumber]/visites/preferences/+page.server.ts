import { fail, redirect } from '@sveltejs/kit';
import {
  SetVisitPreferencesDocument,
  VisitPreferencesDocument,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { everyHalfDay } from '$lib/ui/form/week';
import { accountNotFound } from '$lib/server/not-found';
import { preferenceProblems } from './refusals';
import { isStale } from '$lib/ui/form/conflict';
import type { Actions, PageServerLoad } from './$types';
import { numberIn, typedValues, type Values } from './values';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const { account, scopes, missing } = await room(locals.api, params.account);
  const wanted = account.visitPreferences;
  const values: Values = {
    ...{ halfDays: wanted?.halfDays ?? everyHalfDay, company: wanted?.company ?? 'ANY' },
    ...{ atMost: String(wanted?.atMost ?? ''), noticeDays: String(wanted?.noticeDays ?? '') },
    closures: wanted?.closures ?? [],
  };
  return {
    ...{ values, version: wanted?.version ?? 0, done: url.searchParams.get('fait') },
    accounts: account.company?.accounts ?? [],
    contradicted: wanted?.contradicted ?? [],
    mayRead: scopes.includes('visits:read'),
    mayWrite: scopes.includes('visits:manage'),
    idempotencyKey: crypto.randomUUID(),
    missing,
  };
};

async function room(api: Api, memberNumber: string) {
  const answer = await api.query(VisitPreferencesDocument, { memberNumber });
  const { data } = answer;
  const account = data.memberAccount ?? accountNotFound();
  const scopes = data.viewer?.access?.scopes ?? [];
  return { account, scopes, missing: missingParts(answer) };
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const values = typedValues(form);
    const { account } = await room(locals.api, params.account);
    const { halfDays, company, closures } = values;
    const { data } = await locals.api.mutate(SetVisitPreferencesDocument, {
      input: {
        ...{ accountId: account.id, version: Number(form.get('version')) },
        idempotencyKey: String(form.get('idempotencyKey')),
        preferences: {
          ...{ halfDays, company, closures },
          ...{ atMost: numberIn(values.atMost), noticeDays: numberIn(values.noticeDays) },
        },
      },
    });
    const problems = preferenceProblems(data.setVisitPreferences?.refusals);
    const stale = isStale(data.setVisitPreferences?.refusals);
    if (problems.length > 0)
      return fail(400, { values, problems, stale, idempotencyKey: crypto.randomUUID() });
    redirect(303, `/${params.account}/visites/preferences?fait=enregistre`);
  },
};
