import { frenchTexts } from '$lib/format/french';
import type { FactorRefusalCode } from '$lib/graphql/generated/graphql';

const sentences: Record<FactorRefusalCode, string> = frenchTexts({
  WRONG_CODE:
    'Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone, attendez le code suivant et recopiez-le.',
  NOT_VERIFIED: 'La réponse de votre appareil n’a pas été acceptée : réessayez.',
  ALREADY_THERE: 'C’est déjà fait. Retirez d’abord l’ancien pour en mettre un autre.',
  NOT_FOUND: 'Ce facteur n’est plus dans la liste : rien n’a changé.',
  NO_FACTOR: 'Les codes de secours accompagnent un second facteur : ajoutez-en un d’abord.',
  DEMANDED: 'Votre service exige un second facteur. Ajoutez-en un autre avant de retirer celui-ci.',
  STEP_EXPIRED: 'Dix minutes ont passé : recommencez la connexion.',
  PROOF_NEEDED: 'Plus de dix minutes ont passé : confirmez de nouveau que c’est bien vous.',
});

/** Why a second factor was not made or changed. */
export function factorProblem({ code }: { code: FactorRefusalCode }): string {
  return sentences[code];
}
