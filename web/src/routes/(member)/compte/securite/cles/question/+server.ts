import { StartPasskeyRegistrationDocument } from '$lib/graphql/generated/graphql';
import { factorProblem } from '$lib/server/factor-problem';
import { questionAnswer } from '$lib/server/passkey-question';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals }) => {
  const { data } = await locals.api.mutate(StartPasskeyRegistrationDocument, { input: {} });
  const [refusal] = data.startPasskeyRegistration?.refusals ?? [];
  const problem = factorProblem(refusal ?? { code: 'NOT_VERIFIED' });
  return questionAnswer(data.startPasskeyRegistration, problem);
};
