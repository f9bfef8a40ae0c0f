import { StartPasskeyDocument } from '$lib/graphql/generated/graphql';
import { questionAnswer } from '$lib/server/passkey-question';
import { signInProblem } from '$lib/server/sign-in-problem';
import { readStep } from '$lib/server/step';
import type { RequestHandler } from './$types';

/** The question of a sign-in; `?etape` where a first factor was shown already. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  const step = url.searchParams.has('etape') ? readStep(cookies)?.secret : undefined;
  const { data } = await locals.api.mutate(StartPasskeyDocument, { input: { step } });
  const [refusal] = data.startPasskey?.refusals ?? [];
  return questionAnswer(data.startPasskey, signInProblem(refusal ?? { code: 'NOT_VERIFIED' }));
};
