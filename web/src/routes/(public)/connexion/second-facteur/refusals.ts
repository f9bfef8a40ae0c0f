import { french } from '$lib/format/french';
import type { SignInRefusalCode } from '$lib/graphql/generated/graphql';
import { signInProblem } from '$lib/server/sign-in-problem';

/** What a refused second factor says: the same codes mean other things than for a code that was mailed. */
export function secondFactorProblem(refusal: {
  code: SignInRefusalCode;
  triesLeft?: number | null;
}): string {
  const { code, triesLeft } = refusal;
  if (code === 'WRONG_CODE') {
    const left = triesLeft === 1 ? 'Il reste 1 essai.' : `Il reste ${triesLeft} essais.`;
    return french(
      `Ce code n'est pas le bon, ou il a déjà servi. Attendez le suivant et recopiez-le. ${left}`,
    );
  }
  if (code === 'TOO_MANY_TRIES') {
    return french('Cinq essais ont échoué. Recommencez la connexion depuis le début.');
  }
  if (code === 'PAUSED') {
    return french(
      "Trop de codes faux en une heure : attendez un peu, ou servez-vous d'une clé d'accès.",
    );
  }
  return signInProblem(refusal);
}
