import { french, frenchTexts } from '$lib/format/french';
import type { SignInRefusalCode } from '$lib/graphql/generated/graphql';

const sentences: Record<SignInRefusalCode, string> = frenchTexts({
  INVALID_EMAIL: "Cette adresse n'est pas complète. Exemple : prenom.nom@entreprise.fr",
  WRONG_CODE: "Ce code n'est pas le bon. Recopiez-le depuis le dernier e-mail reçu.",
  TOO_MANY_TRIES: 'Cinq essais ont échoué : ce code ne sert plus. Demandez-en un nouveau.',
  CODE_EXPIRED:
    "Ce code n'est plus valable : il a plus de dix minutes, a déjà servi, ou un autre l'a remplacé. Demandez-en un nouveau.",
  PROOF_NEEDED: "Plus de dix minutes ont passé : confirmez de nouveau que c'est bien vous.",
  INVALID_MEMBER_NUMBER: "Le numéro d'adhérent a sept chiffres. Il figure sur vos factures.",
  WRONG_PASSWORD:
    'Ce numéro et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un nouveau mot de passe.',
  PAUSED: 'Trop d’essais : attendez un quart d’heure, ou connectez-vous tout de suite par e-mail.',
  NOT_OFFERED: 'Votre service ne propose pas cette façon de se connecter.',
  STEP_EXPIRED: 'Dix minutes ont passé, ou cette étape a déjà servi : recommencez la connexion.',
  NOT_VERIFIED: "Cette clé d'accès n'est pas connue ici, ou sa réponse n'a pas été acceptée.",
  SESSION_ENDED: 'Votre session a pris fin : connectez-vous de nouveau.',
});

/** What a refused sign-in step says beside its field. */
export function signInProblem(refusal: {
  code: SignInRefusalCode;
  triesLeft?: number | null;
}): string {
  const { code, triesLeft } = refusal;
  if (code !== 'WRONG_CODE' || !triesLeft) return sentences[code];
  const tries = triesLeft === 1 ? 'Il reste 1 essai.' : `Il reste ${triesLeft} essais.`;
  return french(`${sentences[code]} ${tries}`);
}
