import { moment } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { placeLine, shortPlace, wordsFor } from '../summons/place.ts';
import type { SummonsFacts } from './facts.ts';

/** The summons to the person themselves. Neither the subject nor a text message says who is seen, or why. */
export function personalMail(to: string, facts: SummonsFacts, url: string): Message {
  const { firstName, startsAt, zone, place, service } = facts;
  const when = moment(new Date(startsAt), zone);
  return mailLayout(service, {
    to,
    subject: `Votre rendez-vous du ${when}`,
    title: 'Votre rendez-vous de suivi au travail',
    paragraphs: [
      `Bonjour ${firstName},`,
      `Vous avez rendez-vous le ${when} : ${placeLine(place)}.`,
      `Le lien ci-dessous ouvre votre convocation, avec ${wordsFor(place).way} et ce qu’il faut apporter. Il vous est personnel : ne le transmettez pas.`,
    ],
    action: { label: 'Voir ma convocation et confirmer', url },
  });
}

/** One text message: within 160 characters where the names allow it. */
export function personalText(
  { startsAt, zone, place, service }: SummonsFacts,
  url: string,
): string {
  return `${service.name} : rendez-vous le ${moment(new Date(startsAt), zone)}, ${shortPlace(place)}. Détails : ${url}`;
}

/** Says to the person that their appointment is given up. */
export function personalWithdrawalMail(to: string, facts: SummonsFacts): Message {
  const when = moment(new Date(facts.startsAt), facts.zone);
  return mailLayout(facts.service, {
    to,
    subject: `Votre rendez-vous du ${when} n’a plus lieu`,
    title: 'Votre rendez-vous n’a plus lieu',
    paragraphs: [
      `Bonjour ${facts.firstName},`,
      `Le rendez-vous du ${when} (${facts.place.name}) n’a plus lieu : ne vous déplacez pas. Si un autre est fixé, vous en serez prévenu.`,
    ],
  });
}

export function personalWithdrawalText({ startsAt, zone, service }: SummonsFacts): string {
  return `${service.name} : le rendez-vous du ${moment(new Date(startsAt), zone)} n’a plus lieu. Ne vous déplacez pas. Questions : ${service.phone}`;
}
