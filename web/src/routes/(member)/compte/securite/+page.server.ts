import { fail, redirect } from '@sveltejs/kit';
import {
  CancelSecondFactorResetDocument,
  CredentialsDocument,
  RemovePasskeyDocument,
  RemoveTotpDocument,
  SignInWaysDocument,
} from '$lib/graphql/generated/graphql';
import { factorProblem } from '$lib/server/factor-problem';
import { sendToProof } from '$lib/server/proof';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const [{ data }, ways] = await Promise.all([
    locals.api.query(CredentialsDocument, {}),
    locals.api.query(SignInWaysDocument, {}),
  ]);
  return {
    credentials: data.viewer?.credentials ?? null,
    passwordOffered: ways.data.signInWays?.password ?? false,
    done: url.searchParams.get('fait'),
  };
};

export const actions: Actions = {
  'retirer-application': async ({ locals }) => {
    const { data } = await locals.api.mutate(RemoveTotpDocument, {});
    return removed(data.removeTotp?.refusals);
  },

  'retirer-cle': async ({ locals, request }) => {
    const form = await request.formData();
    const { data } = await locals.api.mutate(RemovePasskeyDocument, {
      input: { id: String(form.get('id') ?? '') },
    });
    return removed(data.removePasskey?.refusals);
  },

  garder: async ({ locals }) => {
    await locals.api.mutate(CancelSecondFactorResetDocument, { input: {} });
    redirect(303, '/compte/securite?fait=garde');
  },
};

function removed(refusals: readonly { code: Parameters<typeof factorProblem>[0]['code'] }[] = []) {
  const [refusal] = refusals;
  if (refusal?.code === 'PROOF_NEEDED') sendToProof('/compte/securite');
  if (refusal) return fail(400, { problem: factorProblem(refusal) });
  redirect(303, '/compte/securite?fait=retire');
}
