import type { ResetProof, ResetRefusalCode, ResetState } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

/** How somebody was recognised, as a choice and in the list. */
export const proofs: Record<ResetProof, string> = frenchTexts({
  CALL_BACK: 'Rappel à un numéro que le service connaissait déjà',
  IDENTITY_DOCUMENT: "Pièce d'identité, vue sur place ou en visio",
  EMPLOYER_LETTER: "Courrier de l'employeur, d'une adresse déjà connue",
});

export const states: Record<ResetState, { label: string; tone: 'info' | 'neutral' | 'success' }> = {
  WAITING: { label: 'Annoncé', tone: 'info' },
  DUE: { label: 'Effectif', tone: 'success' },
  CANCELLED: { label: 'Annulé', tone: 'neutral' },
};

/** Whether a form names one of them. */
export function isProof(text: string): text is ResetProof {
  return Object.hasOwn(proofs, text);
}

const sentences: Record<ResetRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Personne ne se connecte avec cette adresse. Vérifiez-la.',
  ONESELF:
    'Personne ne retire sa propre seconde façon de se connecter ainsi : demandez à un collègue.',
  ALREADY_ASKED: 'Un retrait est déjà annoncé pour cette personne : voyez la liste ci-dessous.',
  INVALID_NOTE: 'Décrivez ce que vous avez vérifié, en 10 à 500 caractères.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez vos réponses et envoyez de nouveau.',
});

/** What is missing before the API can be asked at all: it takes an address, one of the proofs and some words. */
export function missingFrom(values: { email: string; proof: string; note: string }): Problem[] {
  const problems: Problem[] = [];
  if (!/^\S+@\S+\.\S+$/.test(values.email)) {
    problems.push({ field: 'email', message: sentences.NOT_FOUND });
  }
  if (!isProof(values.proof)) {
    const message = 'Choisissez comment vous avez reconnu la personne.';
    problems.push({ field: 'proof', message });
  }
  if (values.note.trim() === '') problems.push({ field: 'note', message: sentences.INVALID_NOTE });
  return problems;
}

/** What a refused reset says, beside its field; nothing at all means that the right is missing. */
export function resetProblems(
  refusals: readonly { code: ResetRefusalCode; field?: string | null }[] | undefined,
): Problem[] {
  if (!refusals) return [{ field: null, message: blockedInService('access:repair') }];
  return refusals.map(({ code, field = null }) => ({ field, message: sentences[code] }));
}

/** What a reset that cannot be called off any more says. */
export const calledOffAlready =
  'Ce retrait est déjà annulé, ou la seconde façon de se connecter est déjà retirée. La liste est à jour.';
