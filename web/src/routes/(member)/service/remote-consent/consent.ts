import type { ConsentMeans, RemoteConsentRefusalCode } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { blockedInService } from '$lib/rights/right';
import type { Problem } from '$lib/ui/form/problem';

/** How consent was given. */
export const consentMeans: Record<ConsentMeans, string> = {
  ORAL: 'De vive voix ou par téléphone',
  WRITTEN: 'Par écrit, sur papier',
  ELECTRONIC: 'Par e-mail ou message',
};

export const isConsentMeans = (text: string): text is ConsentMeans =>
  Object.hasOwn(consentMeans, text);

/** What the page says once it is noted; by what its address says was done. */
export const consentDone = {
  consentement: 'Le consentement est enregistré : des créneaux à distance peuvent être donnés.',
  retrait: 'Le retrait est enregistré : plus aucun rendez-vous à distance n’est donné.',
};

const sentences: Record<RemoteConsentRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Ce salarié n’existe plus, ou ne vous est plus ouvert.',
  MISSING_RIGHT: blockedInService('visits:manage'),
  IN_THE_FUTURE: 'Le consentement ne peut pas être daté d’un jour à venir.',
  ALREADY_GIVEN: 'Un consentement est déjà enregistré.',
  NOT_GIVEN: 'Aucun consentement n’est enregistré.',
  IDEMPOTENCY_KEY_REUSED:
    'Cet envoi avait déjà servi avec un autre contenu. Vérifiez et envoyez de nouveau.',
});

/** What a refused change of a consent says. */
export function consentProblems(
  refusals: readonly { code: RemoteConsentRefusalCode; field?: string | null }[] | null | undefined,
): Problem[] {
  return (refusals ?? [{ code: 'MISSING_RIGHT' as const }]).map(({ code, field }) => ({
    field: field === 'givenOn' ? field : null,
    message: sentences[code],
  }));
}
