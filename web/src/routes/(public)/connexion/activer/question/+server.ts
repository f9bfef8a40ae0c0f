import { StartPasskeyRegistrationDocument } from '$lib/graphql/generated/graphql';
import { factorProblem } from '$lib/server/factor-problem';
import { questionAnswer } from '$lib/server/passkey-question';
import { readStep } from '$lib/server/step';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies }) => {
  const { data } = await locals.api.mutate(StartPasskeyRegistrationDocument, {
    input: { step: readStep(cookies)?.secret ?? '' },
  });
  const [refusal] = data.startPasskeyRegistration?.refusals ?? [];
  const problem = factorProblem(refusal ?? { code: 'NOT_VERIFIED' });
  return questionAnswer(data.startPasskeyRegistration, problem);
};
