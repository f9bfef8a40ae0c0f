import { of } from '@vigie/chassis/elision';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';
import type { RequestRow } from './table.ts';

/** To the author: received, and how to follow it. Said in the same words whether the number is known or not. */
export function receivedMail(service: ServiceRow, { email }: RequestRow, link: string): Message {
  return mailLayout(service, {
    to: email,
    subject: 'Votre demande d’accès à l’espace adhérent',
    title: 'Votre demande est enregistrée',
    paragraphs: [
      `${service.name} et, s’il y en a, les administrateurs de l’entreprise vérifient qui vous êtes avant de répondre. Ils peuvent vous appeler.`,
      'Ce lien personnel montre où en est la demande. Vous n’avez rien demandé ? Ignorez ce message : rien n’est ouvert.',
    ],
    action: { label: 'Suivre la demande', url: link },
  });
}

/** To the author: what was decided. */
export function decidedMail(service: ServiceRow, request: RequestRow, link: string): Message {
  const approved = request.state === 'APPROVED';
  return mailLayout(service, {
    to: request.email,
    subject: approved ? 'Votre accès est rétabli' : 'Réponse à votre demande d’accès',
    title: approved ? 'Votre demande est acceptée' : 'Votre demande n’a pas été acceptée',
    paragraphs: approved
      ? [
          'Connectez-vous avec cette adresse. Si une invitation vous est envoyée, suivez d’abord son lien.',
        ]
      : [`Motif : ${request.reason ?? ''}`, `Une question ? ${service.name} : ${service.phone}.`],
    action: { label: 'Voir la réponse', url: link },
  });
}

/** To those who can answer. What the author wrote stands on the screen only: a stranger wrote it. */
export function toAnswerMail(
  service: ServiceRow,
  { email, place, screen }: { email: string; place: string; screen: string },
): Message {
  return mailLayout(service, {
    to: email,
    subject: `Demande d’accès à traiter : ${place}`,
    title: 'Quelqu’un demande à retrouver son accès',
    paragraphs: [
      'Vérifiez qui est la personne avant de répondre : rappelez-la à un numéro que vous connaissez déjà, pas à celui qu’elle donne.',
    ],
    action: { label: 'Voir la demande', url: screen },
  });
}

/** To the administrators: the service let somebody in for them. */
export function repairedMail(
  service: ServiceRow,
  { firstName, lastName, email: address }: RequestRow,
  { email, place }: { email: string; place: string },
): Message {
  return mailLayout(service, {
    to: email,
    subject: `${service.name} a rétabli un accès à ${place}`,
    title: 'Un accès a été rétabli',
    paragraphs: [
      `Après vérification, ${service.name} a répondu à la demande ${of(firstName)} ${lastName} (${address}) pour ${place}.`,
      `Vous ne connaissez pas cette personne ? Appelez tout de suite le ${service.phone}.`,
    ],
  });
}
