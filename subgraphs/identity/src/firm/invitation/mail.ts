import { of } from '@vigie/chassis/elision';
import { mediumDay } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../../service/table.ts';

interface Letter {
  email: string;
  firstName: string;
  /** Who invites, by name. */
  sender: string;
  firm: string;
  role: 'MANAGER' | 'COLLABORATOR';
  link: string;
  expiresAt: Date;
}

const offers = {
  MANAGER: 'Vous y serez responsable : vous verrez tous les clients du cabinet et l’équipe.',
  COLLABORATOR: 'Vous y serez collaborateur : vous verrez les clients qui vous sont confiés.',
};

/** The mail that carries the link of an invitation to a firm. */
export function firmInvitationMail(service: ServiceRow, letter: Letter): Message {
  const { email, firstName, sender, firm, role, link, expiresAt } = letter;
  return mailLayout(service, {
    to: email,
    subject: `${sender} vous invite dans l’espace du cabinet ${firm}`,
    title: `Bonjour ${firstName}`,
    paragraphs: [
      `${sender} vous invite à travailler pour les clients ${of(firm)} dans l’espace adhérent ${of(service.name)}.`,
      offers[role],
      `Ce lien est personnel, ne sert qu’une fois et reste valable jusqu’au ${mediumDay(expiresAt, 'Europe/Paris')}. Vous vous connecterez ensuite avec cette adresse.`,
      'Vous n’attendiez pas cette invitation ? Ignorez ce message : rien n’est ouvert tant que le lien n’est pas suivi.',
    ],
    action: { label: 'Voir l’invitation', url: link },
  });
}
