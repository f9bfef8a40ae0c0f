import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ProofDocument,
  ProveIdentityDocument,
  RequestProofDocument,
} from '$lib/graphql/generated/graphql';
import { attemptOf, codeView, deleteAttempt, readAttempt, writeAttempt } from '$lib/server/attempt';
import { localPath } from '$lib/server/local-path';
import { writeSession } from '$lib/server/session';
import { signInProblem } from '$lib/server/sign-in-problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ cookies, locals, url }) => {
  const next = nextOf(url);
  const attempt = readAttempt(cookies, 'preuve');
  if (attempt) return { next, email: attempt.email, times: codeView(attempt) };
  const { data } = await locals.api.query(ProofDocument, {});
  return { next, email: data.viewer?.user?.email ?? null, times: null };
};

export const actions: Actions = {
  envoyer: send,
  renvoyer: send,

  confirmer: async ({ request, locals, cookies, url }) => {
    const attempt = readAttempt(cookies, 'preuve');
    const form = await request.formData();
    const code = String(form.get('code') ?? '').slice(0, 40);
    const expired = { code: 'CODE_EXPIRED' as const };
    if (!attempt) return fail(400, { code, problem: signInProblem(expired), over: true });
    const { data } = await locals.api.mutate(ProveIdentityDocument, {
      input: { challenge: attempt.challenge, code },
    });
    const answer = data.proveIdentity;
    if (!answer?.session) {
      const refusal = answer?.refusals[0] ?? expired;
      const over = refusal.code !== 'WRONG_CODE';
      return fail(400, { code, problem: signInProblem(refusal), over });
    }
    writeSession(cookies, answer.session);
    deleteAttempt(cookies, 'preuve');
    redirect(303, nextOf(url));
  },
};

async function send({ locals, cookies, url }: RequestEvent): Promise<never> {
  const [{ data }, proof] = await Promise.all([
    locals.api.query(ProofDocument, {}),
    locals.api.mutate(RequestProofDocument, {}),
  ]);
  const answer = proof.data.requestProof;
  const attempt = answer && attemptOf(answer, data.viewer?.user?.email ?? '');
  if (attempt) writeAttempt(cookies, 'preuve', attempt);
  redirect(303, `/compte/confirmer?suite=${encodeURIComponent(nextOf(url))}`);
}

function nextOf(url: URL): string {
  const path = localPath(url.searchParams.get('suite'));
  return path === '/' ? '/compte' : path;
}
