import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { Addressees } from './addressees.ts';

/** In how many words an announcement fits. */
export function readyToGo(count: number): string {
  return count === 1 ? 'Une convocation est prête' : `${count} convocations sont prêtes`;
}

/** Tells of all summonses of a batch, in one mail. It names nobody: the list does, to whom it is open. */
export function summonsesMail(
  to: string,
  count: number,
  url: string,
  { service, memberAccount: { name, memberNumber } }: Addressees,
): Message {
  const title = readyToGo(count);
  return mailLayout(service, {
    to,
    subject: title,
    title,
    paragraphs: [
      `${name} (numéro d’adhérent ${memberNumber}) : leurs rendez-vous sont pris et ne bougent plus.`,
      'Ouvrez la liste pour voir chaque rendez-vous, remettre les convocations, et annuler à temps ceux qui ne conviennent pas.',
    ],
    action: { label: 'Voir les convocations', url },
  });
}
