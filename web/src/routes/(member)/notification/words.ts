import type { NotificationCadence, NotificationRefusalCode } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';

export const cadenceNames: Record<NotificationCadence, string> = frenchTexts({
  IMMEDIATE: 'Tout de suite',
  DAILY: 'Chaque matin',
  WEEKLY: 'Chaque lundi',
  NEVER: 'Jamais',
});

/** What stands for « as everywhere » in the form of one account. */
export const asEverywhere = 'GENERAL';

const refusals: Record<NotificationRefusalCode, string> = frenchTexts({
  NOT_FOUND: 'Cet espace ne vous est plus ouvert : rien n’a changé.',
  MISSING_RIGHT: 'Vos droits ne permettent pas ce réglage : demandez à un administrateur.',
  REQUIRED: 'Choisissez un rythme.',
  CADENCE_NOT_OFFERED: 'Ce message part tout de suite ou jamais.',
  LAST_RECIPIENT: '',
  IDEMPOTENCY_KEY_REUSED: 'Cette page a déjà servi à un autre réglage : envoyez de nouveau.',
});

/** Spaces named in one sentence; the others are counted. */
const mostNamed = 3;

/**
 * Why a choice was not taken, in one sentence that says what to do.
 * @param of first name of a user whose switches somebody else sets
 */
export function refusalOf(
  label: string,
  found: readonly { code: NotificationRefusalCode; account?: { name?: string | null } | null }[],
  of: string | null = null,
): string {
  const [first] = found;
  if (!first) return '';
  if (first.code !== 'LAST_RECIPIENT') return refusals[first.code];
  const names = found.map(({ account }) => account?.name ?? '').filter(Boolean);
  const shown = names.slice(0, mostNamed).join(', ');
  const more = names.length > mostNamed ? ` et ${names.length - mostNamed} autres` : '';
  const who = of === null ? 'vous êtes' : `${of} est`;
  return french(
    `« ${label} » : ${who} la seule personne prévenue pour ${shown}${more}. Demandez d’abord à un collègue de recevoir ces messages.`,
  );
}
