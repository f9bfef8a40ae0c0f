import { of } from '@vigie/chassis/elision';
import { mediumDay } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';

interface Letter {
  email: string;
  firstName: string;
  /** Who invites, by name. */
  sender: string;
  accounts: readonly string[];
  roles: readonly string[];
  link: string;
  expiresAt: Date;
}

/** The mail that carries the link of an invitation. */
export function invitationMail(service: ServiceRow, letter: Letter): Message {
  const { email, firstName, sender, accounts, roles, link, expiresAt } = letter;
  const places = accounts.join(', ');
  return mailLayout(service, {
    to: email,
    subject: `${sender} vous ouvre un accès à l’espace adhérent`,
    title: `Bonjour ${firstName}`,
    paragraphs: [
      `${sender} vous invite à utiliser l’espace adhérent ${of(service.name)} pour ${places}.`,
      `${roles.length > 1 ? 'Vos rôles' : 'Votre rôle'} : ${roles.join(', ')}.`,
      `Ce lien est personnel, ne sert qu’une fois et reste valable jusqu’au ${mediumDay(expiresAt, 'Europe/Paris')}. Vous vous connecterez ensuite avec cette adresse.`,
      'Vous n’attendiez pas cette invitation ? Ignorez ce message : rien n’est ouvert tant que le lien n’est pas suivi.',
    ],
    action: { label: 'Voir l’invitation', url: link },
  });
}
