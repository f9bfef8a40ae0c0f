import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  RecordRemoteConsentDocument,
  WithdrawRemoteConsentDocument,
} from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import { consentProblems, isConsentMeans } from './consent';

/** What was said of visits at a distance is noted, and the page shown again; or its form says why not. */
export const consentActions = {
  consentir: async ({ request, locals, url }: RequestEvent) => {
    const text = textsOf(await request.formData());
    const [givenOn, means] = [text('givenOn'), text('means')];
    const { data } = await locals.api.mutate(RecordRemoteConsentDocument, {
      input: {
        ...{ idempotencyKey: text('idempotencyKey'), employeeId: text('employeeId') },
        ...{ givenOn, means: isConsentMeans(means) ? means : 'ORAL' },
      },
    });
    const problems = consentProblems(data.recordRemoteConsent?.refusals);
    if (problems.length > 0) return fail(400, { problems, typed: { givenOn, means } });
    redirect(303, `${url.pathname}?fait=consentement`);
  },
  retirer: async ({ request, locals, url }: RequestEvent) => {
    const text = textsOf(await request.formData());
    const { data } = await locals.api.mutate(WithdrawRemoteConsentDocument, {
      input: { idempotencyKey: text('idempotencyKey'), employeeId: text('employeeId') },
    });
    const problems = consentProblems(data.withdrawRemoteConsent?.refusals);
    if (problems.length > 0) return fail(400, { problems });
    redirect(303, `${url.pathname}?fait=retrait`);
  },
};
