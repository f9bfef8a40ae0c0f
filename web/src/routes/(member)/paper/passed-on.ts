import type { ForwardRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant } from '$lib/format/paris';
import { french } from '$lib/format/french';

/** « Transmis le 27 nov. 2026 à 10:12 à lea@… · Ouvert le … »: what became of a document that was passed on. */
export function passedOn({ recipient, sentAt, ...forward }: ForwardRowFragment): string {
  if (!sentAt) return french(`Envoi en cours à ${recipient}`);
  const sent = `Transmis le ${mediumInstant(sentAt)} à ${recipient}`;
  if (forward.openedAt) return french(`${sent} · ouvert le ${mediumInstant(forward.openedAt)}`);
  if (!forward.isOpen) return french(`${sent} · jamais ouvert, le lien ne vaut plus`);
  return french(`${sent} · pas encore ouvert, ${triesLeft(forward)}`);
}

/** How often the reader may still tell a wrong birth date. */
function triesLeft({ triesLeft: left }: Pick<ForwardRowFragment, 'triesLeft'>): string {
  return left === 1
    ? 'un seul essai reste pour la date de naissance'
    : `${left} essais restent pour la date de naissance`;
}
