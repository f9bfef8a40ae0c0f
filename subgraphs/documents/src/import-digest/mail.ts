import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { Addressees } from './addressees.ts';

/** Tells of all summonses that follow from one import, in one mail. It names nobody: the list does, to whom it is open. */
export function summonsesMail(
  to: string,
  count: number,
  url: string,
  { service, memberAccount: { name, memberNumber } }: Addressees,
): Message {
  const ready = count === 1 ? 'Une convocation est prête' : `${count} convocations sont prêtes`;
  return mailLayout(service, {
    to,
    subject: `${ready} après un import`,
    title: ready,
    paragraphs: [
      `${name} (numéro d’adhérent ${memberNumber}) : les rendez-vous des personnes importées sont pris.`,
      'Ouvrez la liste pour voir chaque rendez-vous, remettre les convocations, et annuler à temps ceux qui ne conviennent pas.',
    ],
    action: { label: 'Voir les convocations', url },
  });
}
