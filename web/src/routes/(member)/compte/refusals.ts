import { frenchTexts } from '$lib/format/french';
import type { ProfileRefusalCode, SessionRefusalCode } from '$lib/graphql/generated/graphql';
import type { Problem } from '$lib/ui/form/problem';

const profile: Record<ProfileRefusalCode, string> = frenchTexts({
  INVALID_NAME: 'Indiquez un nom, cent caractères au plus, sans adresse ni lien.',
  IDEMPOTENCY_KEY_REUSED: 'Cette page a déjà servi à un autre changement : envoyez de nouveau.',
});

/** What is wrong with a profile, beside its fields. */
export function profileProblems(
  refusals: readonly { code: ProfileRefusalCode; field?: string | null }[],
): Problem[] {
  return refusals.map(({ code, field }) => ({ field: field ?? null, message: profile[code] }));
}

const session: Record<SessionRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Cette session ou cet appareil n’est plus dans la liste : rien n’a changé.',
  IDEMPOTENCY_KEY_REUSED: 'Cette page a déjà servi à un autre changement : envoyez de nouveau.',
});

/** Why a session or a device was left as it is. */
export function sessionProblem({ code }: { code: SessionRefusalCode }): string {
  return session[code];
}
