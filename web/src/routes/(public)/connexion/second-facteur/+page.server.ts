import { fail, redirect } from '@sveltejs/kit';
import { ConfirmSecondFactorDocument } from '$lib/graphql/generated/graphql';
import { comeIn } from '$lib/server/come-in';
import { thisBrowser } from '$lib/server/known-browser';
import { deleteStep, readStep } from '$lib/server/step';
import type { Actions, PageServerLoad } from './$types';
import { secondFactorProblem } from './refusals';

export const load: PageServerLoad = ({ cookies, locals }) => {
  const step = readStep(cookies);
  if (locals.session.kind === 'open') redirect(303, step?.next ?? '/');
  if (step?.kind !== 'PROVE') redirect(303, '/connexion?autre');
  const { next, totp, passkey, trustDays } = step;
  return { next, totp, passkey, trustDays };
};

export const actions: Actions = {
  default: async (event) => {
    const { cookies, locals, request } = event;
    const step = readStep(cookies);
    if (!step) redirect(303, '/connexion?autre');
    const form = await request.formData();
    const code = String(form.get('code') ?? '').slice(0, 40);
    const trust = form.has('trust');
    const { data } = await locals.api.mutate(ConfirmSecondFactorDocument, {
      input: { step: step.secret, code, trust, ...thisBrowser(event) },
    });
    const answer = data.confirmSecondFactor;
    if (answer?.session) deleteStep(cookies);
    comeIn(cookies, answer, step.next);
    const refusal = answer?.refusals[0] ?? { code: 'STEP_EXPIRED' as const };
    const over = refusal.code === 'STEP_EXPIRED' || refusal.code === 'TOO_MANY_TRIES';
    if (over) deleteStep(cookies);
    return fail(400, { trust, over, problem: secondFactorProblem(refusal), next: step.next });
  },
};
