import { fail, redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import {
  ConfirmPasskeyRegistrationDocument,
  ConfirmTotpDocument,
  StartTotpDocument,
  type ConfirmTotpMutation,
} from '$lib/graphql/generated/graphql';
import { keepSession } from '$lib/server/come-in';
import { factorProblem } from '$lib/server/factor-problem';
import { thisBrowser } from '$lib/server/known-browser';
import { deleteStep, readStep } from '$lib/server/step';
import { totpSetup } from '$lib/server/totp-setup';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, locals, request }) => {
  const step = readStep(cookies);
  if (locals.session.kind === 'open') redirect(303, step?.next ?? '/');
  // The answer that shows the recovery codes has ended the step already.
  if (step?.kind !== 'ENROL' && request.method !== 'POST') redirect(303, '/connexion?autre');
  return {};
};

export const actions: Actions = {
  commencer: async (event) => {
    const { setup, problem } = await start(event);
    return setup ? { setup } : fail(400, { problem });
  },

  confirmer: async (event) => {
    const step = stepOf(event);
    const form = await event.request.formData();
    const code = String(form.get('code') ?? '').slice(0, 20);
    const { data } = await event.locals.api.mutate(ConfirmTotpDocument, {
      input: { step: step.secret, code, ...thisBrowser(event) },
    });
    const codes = done(event.cookies, data.confirmTotp);
    if (codes) return { codes, next: step.next };
    const problem = factorProblem(data.confirmTotp?.refusals[0] ?? { code: 'STEP_EXPIRED' });
    return fail(400, { problem, setup: (await start(event)).setup });
  },

  cle: async (event) => {
    const step = stepOf(event);
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const browser = thisBrowser(event);
    const { data } = await event.locals.api.mutate(ConfirmPasskeyRegistrationDocument, {
      input: {
        ...{ step: step.secret, ceremony: text('ceremony'), response: text('response') },
        ...{ name: browser.device, ...browser },
      },
    });
    const codes = done(event.cookies, data.confirmPasskeyRegistration);
    if (codes) return { codes, next: step.next };
    const [refusal] = data.confirmPasskeyRegistration?.refusals ?? [];
    return fail(400, { problem: factorProblem(refusal ?? { code: 'NOT_VERIFIED' }) });
  },
};

async function start(event: RequestEvent) {
  const { data } = await event.locals.api.mutate(StartTotpDocument, {
    input: { step: stepOf(event).secret },
  });
  const [refusal] = data.startTotp?.refusals ?? [];
  const problem = factorProblem(refusal ?? { code: 'STEP_EXPIRED' });
  return { setup: await totpSetup(data.startTotp), problem };
}

function stepOf({ cookies }: RequestEvent) {
  return readStep(cookies) ?? redirect(303, '/connexion?autre');
}

/** Keeps the session that waited for the factor; the codes to be shown, or undefined where it was refused. */
function done(cookies: Cookies, answer: ConfirmTotpMutation['confirmTotp']): string[] | undefined {
  if (!answer?.session) return undefined;
  keepSession(cookies, answer.session);
  deleteStep(cookies);
  return answer.recoveryCodes;
}
