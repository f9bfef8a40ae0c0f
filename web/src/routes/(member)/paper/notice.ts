import type { NoticeMeans, NoticeRowFragment, NoticeVerdict } from '$lib/graphql/generated/graphql';
import { french, frenchTexts } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';

/** How a notice reached the employer. */
export const meansWords: Record<NoticeMeans, string> = frenchTexts({
  PORTAL: 'Ouvert sur le portail',
  REGISTERED_LETTER: 'Lettre recommandée avec avis de réception',
  ELECTRONIC_LETTER: 'Lettre recommandée électronique',
  HAND_DELIVERY: 'Remis en main propre contre signature',
});

/** What an employer has answered. */
export const verdictWords: Record<NoticeVerdict, string> = frenchTexts({
  FOLLOWED: 'Suivi',
  PARTLY: 'Suivi en partie',
  REFUSED: 'Non suivi',
});

/** What a list says of a notice in one line: since when its day is certain, until when it is contested, what is awaited. */
export function noticeLine(
  { reachedOn, appealUntil, answerAwaited }: Omit<NoticeRowFragment, ' $fragmentName'>,
  today: string,
): string {
  if (!reachedOn || !appealUntil) return french('Pas encore ouvert : sa date n’est pas certaine.');
  const until =
    appealUntil < today
      ? `délai de contestation passé le ${mediumDate(appealUntil)}`
      : `contestable jusqu’au ${mediumDate(appealUntil)}`;
  const answer = answerAwaited ? ', réponse écrite attendue' : '';
  return french(`Reçu par l’entreprise le ${mediumDate(reachedOn)}, ${until}${answer}.`);
}

interface Person {
  firstName?: string | null;
  lastName?: string | null;
}

/** « , par Solène Audouin »; nothing for programs and people who are not known any more. */
export function byWhom(person: Person | null | undefined): string {
  return person?.lastName ? `, par ${person.firstName} ${person.lastName}` : '';
}
