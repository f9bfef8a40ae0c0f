import { frenchTexts } from '$lib/format/french';
import type { PasswordRefusalCode } from '$lib/graphql/generated/graphql';

const sentences: Record<PasswordRefusalCode, string> = frenchTexts({
  INVALID_MEMBER_NUMBER: 'Le numéro d’adhérent a sept chiffres. Il figure sur vos factures.',
  LINK_EXPIRED: 'Ce lien a plus d’une heure, ou a déjà servi. Demandez-en un autre.',
  TOO_SHORT: 'Ce mot de passe est trop court : suivez l’une des trois façons indiquées.',
  TOO_LONG: 'Ce mot de passe est trop long : 128 caractères au plus.',
  PREDICTABLE:
    'Ce mot de passe se devine : il répète des caractères, une suite du clavier ou un mot très courant.',
  PERSONAL: 'Ce mot de passe contient votre nom, votre adresse ou votre numéro d’adhérent.',
  NOT_OFFERED: 'Votre service ne propose pas la connexion par mot de passe.',
  NO_OWNER: 'Seul le titulaire d’un compte adhérent a un mot de passe.',
  PROOF_NEEDED: 'Plus de dix minutes ont passé : confirmez de nouveau que c’est bien vous.',
});

/** What is wrong with a password, in one text. */
export function passwordProblem(refusals: readonly { code: PasswordRefusalCode }[]): string {
  return refusals.map(({ code }) => sentences[code]).join(' ');
}
