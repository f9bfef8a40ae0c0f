import { of } from '@vigie/chassis/elision';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { VisitToSummon } from './visit.ts';
import { fullName } from './wording.ts';

interface Withdrawal {
  visit: VisitToSummon;
  /** Title of the summons that holds no more. */
  title: string;
  url: string;
}

/** Says that a summons holds no more, so that nobody travels for nothing, why, and what comes instead. */
export function withdrawalMail(to: string, { visit, title, url }: Withdrawal): Message {
  const { service, employee, account } = visit;
  return mailLayout(service, {
    to,
    subject: 'Une convocation n’est plus valable',
    title: 'Une convocation n’est plus valable',
    paragraphs: [
      `${title}, ${fullName(employee)}, ${of(account.name)} (numéro d’adhérent ${account.memberNumber}) : elle n’est plus valable.`,
      `${whatBecame(visit.status)} Prévenez la personne si la convocation lui a été remise.`,
    ],
    action: { label: 'Voir la visite', url },
  });
}

/** What became of the appointment; by then nothing has taken its place yet. */
export function whatBecame(status: string): string {
  switch (status) {
    case 'CANCELLED_BY_EMPLOYER':
      return 'Le rendez-vous a été annulé sur votre espace.';
    case 'CANCELLED_BY_EMPLOYEE':
      return 'La personne a fait savoir qu’elle ne viendra pas.';
    case 'CANCELLED_BY_SERVICE':
      return 'Votre service a annulé le rendez-vous : rien ne vous est facturé.';
    case 'NO_LONGER_DUE':
      return 'La visite n’est plus à faire : rien ne vous est facturé.';
    default:
      return 'Ce rendez-vous n’a plus lieu, et rien ne vous est facturé. Votre service cherche un autre créneau : une nouvelle convocation suivra.';
  }
}
