import { fail, redirect } from '@sveltejs/kit';
import { AskDossierDocument, DossiersDocument } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { documentProblems } from '../../../shared-document/refusals';
import type { Actions, PageServerLoad } from './$types';

/** It tells of papers of visits and of prevention: whoever asks for it reads both. */
const needed = ['certificates:read', 'prevention:read'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const answer = await locals.api.query(DossiersDocument, { memberNumber: params.account });
  const { viewer, memberAccount } = answer.data;
  const { id, name, company, dossiers } = memberAccount ?? accountNotFound();
  const scopes = viewer?.access?.scopes ?? [];
  return {
    ...{ accountId: id, accountName: name, dossiers, accounts: company?.accounts ?? [] },
    lacking: needed.find((scope) => !scopes.includes(scope)),
    missing: missingParts(answer),
    idempotencyKey: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(AskDossierDocument, {
      input: { accountId: text('accountId'), idempotencyKey: text('idempotencyKey') },
    });
    const problems = documentProblems(data.askDossier?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `/${params.account}/documents/controle`);
  },
};
