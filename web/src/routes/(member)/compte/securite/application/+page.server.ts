import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ConfirmTotpDocument,
  CredentialsDocument,
  StartTotpDocument,
} from '$lib/graphql/generated/graphql';
import { factorProblem } from '$lib/server/factor-problem';
import { demandProof, sendToProof } from '$lib/server/proof';
import { totpSetup } from '$lib/server/totp-setup';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request, url }) => {
  const { data } = await locals.api.query(CredentialsDocument, {});
  demandProof(data.viewer?.provenUntil, url);
  // The answer that shows the recovery codes comes when it stands already.
  const isThere = Boolean(data.viewer?.credentials?.totpSince);
  if (isThere && request.method !== 'POST') redirect(303, '/compte/securite');
  return {};
};

export const actions: Actions = {
  commencer: async (event) => {
    const { setup, problem } = await start(event);
    return setup ? { setup } : fail(400, { problem });
  },

  confirmer: async (event) => {
    const form = await event.request.formData();
    const code = String(form.get('code') ?? '').slice(0, 20);
    const { data } = await event.locals.api.mutate(ConfirmTotpDocument, { input: { code } });
    const [refusal] = data.confirmTotp?.refusals ?? [];
    if (!refusal) {
      const codes = data.confirmTotp?.recoveryCodes ?? [];
      if (codes.length === 0) redirect(303, '/compte/securite?fait=application');
      return { codes };
    }
    if (refusal.code === 'PROOF_NEEDED') sendToProof(event.url.pathname);
    return fail(400, { problem: factorProblem(refusal), setup: (await start(event)).setup });
  },
};

async function start({ locals, url }: RequestEvent) {
  const { data } = await locals.api.mutate(StartTotpDocument, { input: {} });
  const [refusal] = data.startTotp?.refusals ?? [];
  if (refusal?.code === 'PROOF_NEEDED') sendToProof(url.pathname);
  const problem = factorProblem(refusal ?? { code: 'ALREADY_THERE' });
  return { setup: await totpSetup(data.startTotp), problem };
}
