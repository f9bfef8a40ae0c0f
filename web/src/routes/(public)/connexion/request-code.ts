import type { RequestEvent } from '@sveltejs/kit';
import { RequestSignInCodeDocument } from '$lib/graphql/generated/graphql';
import { attemptOf, writeAttempt } from '$lib/server/attempt';
import { signInProblem } from '$lib/server/sign-in-problem';

/** Longest address that the API accepts. */
const LONGEST_EMAIL = 254;

/**
 * Asks for a code and keeps the attempt in its cookie.
 * @returns why not, in French; undefined once the code is on its way (for any address, known or not)
 */
export async function requestCode(event: RequestEvent, email: string): Promise<string | undefined> {
  // Only what cannot be an address at all: the API decides on everything else.
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > LONGEST_EMAIL) {
    return signInProblem({ code: 'INVALID_EMAIL' });
  }
  const { data } = await event.locals.api.mutate(RequestSignInCodeDocument, { input: { email } });
  const answer = data.requestSignInCode;
  const attempt = answer && attemptOf(answer, email);
  if (!attempt) return signInProblem(answer?.refusals[0] ?? { code: 'INVALID_EMAIL' });
  writeAttempt(event.cookies, 'connexion', attempt);
  return undefined;
}
