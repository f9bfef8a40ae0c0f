import { fail, redirect } from '@sveltejs/kit';
import { CredentialsDocument, DrawRecoveryCodesDocument } from '$lib/graphql/generated/graphql';
import { factorProblem } from '$lib/server/factor-problem';
import { demandProof, sendToProof } from '$lib/server/proof';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { data } = await locals.api.query(CredentialsDocument, {});
  const own = data.viewer?.credentials;
  if (!own?.totpSince && !own?.passkeys.length) redirect(303, '/compte/securite');
  demandProof(data.viewer?.provenUntil, url);
  return { left: own.recoveryCodesLeft };
};

export const actions: Actions = {
  default: async ({ locals, url }) => {
    const { data } = await locals.api.mutate(DrawRecoveryCodesDocument, {});
    const [refusal] = data.drawRecoveryCodes?.refusals ?? [];
    if (refusal?.code === 'PROOF_NEEDED') sendToProof(url.pathname);
    if (refusal) return fail(400, { problem: factorProblem(refusal) });
    return { codes: data.drawRecoveryCodes?.codes ?? [] };
  },
};
