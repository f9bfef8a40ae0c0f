import { mediumDay } from '@vigie/chassis/french-date';
import { of } from '@vigie/chassis/elision';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../../service/table.ts';

interface Letter {
  email: string;
  firstName: string;
  /** Who invites, by name. */
  sender: string;
  /** French names of what is offered. */
  roles: readonly string[];
  link: string;
  expiresAt: Date;
}

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** The mail that carries the link of an invitation to the service. */
export function staffInvitationMail(service: ServiceRow, letter: Letter): Message {
  const { email, firstName, sender, roles, link, expiresAt } = letter;
  return mailLayout(service, {
    to: email,
    subject: `${sender} vous invite dans l’équipe ${of(service.name)}`,
    title: `Bonjour ${firstName}`,
    paragraphs: [
      `${sender} vous ouvre l’espace du service ${of(service.name)}, avec ${roles.length === 1 ? 'ce rôle' : 'ces rôles'} : ${list.format(roles)}.`,
      `Ce lien est personnel, ne sert qu’une fois et reste valable jusqu’au ${mediumDay(expiresAt, 'Europe/Paris')}. Vous vous connecterez ensuite avec cette adresse.`,
      'Vous n’attendiez pas cette invitation ? Ignorez ce message : rien n’est ouvert tant que le lien n’est pas suivi.',
    ],
    action: { label: 'Voir l’invitation', url: link },
  });
}
