import type { RequestEvent } from '@sveltejs/kit';
import { RequestSignInCodeDocument } from '$lib/graphql/generated/graphql';
import { writeAttempt } from './attempt';
import { signInProblem } from './refusals';

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
  if (!answer?.challenge || !answer.expiresAt || !answer.resendAt) {
    return signInProblem(answer?.refusals[0] ?? { code: 'INVALID_EMAIL' });
  }
  const { challenge, expiresAt, resendAt } = answer;
  writeAttempt(event.cookies, { challenge, email, expiresAt, resendAt });
  return undefined;
}
