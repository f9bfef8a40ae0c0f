import type { ForwardRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant } from '$lib/format/paris';
import { french } from '$lib/format/french';

/** « Transmis le 27 nov. 2026 à 10:12 à lea@… · Ouvert le … »: what became of a document that was passed on. */
export function passedOn({ recipient, sentAt, openedAt, isOpen }: ForwardRowFragment): string {
  if (!sentAt) return french(`Envoi en cours à ${recipient}`);
  const sent = `Transmis le ${mediumInstant(sentAt)} à ${recipient}`;
  if (openedAt) return french(`${sent} · ouvert le ${mediumInstant(openedAt)}`);
  return french(
    `${sent} · ${isOpen ? 'pas encore ouvert' : 'jamais ouvert, le lien ne vaut plus'}`,
  );
}
