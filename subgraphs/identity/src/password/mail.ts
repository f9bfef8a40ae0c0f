import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';

/** Brings the owner of an account the link by which they set a password. */
export function passwordLinkMail(
  { email, service }: { email: string; service: ServiceRow },
  memberNumber: string,
  url: string,
): Message {
  return mailLayout(service, {
    to: email,
    subject: 'Votre mot de passe de l’espace adhérent',
    title: 'Choisissez votre mot de passe',
    paragraphs: [
      `Ce lien vous permet de choisir le mot de passe qui, avec le numéro d’adhérent ${memberNumber}, ouvre votre espace. Il est valable une heure et ne sert qu’une fois.`,
      'Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe ne change pas. Ne transmettez ce lien à personne.',
    ],
    action: { label: 'Choisir mon mot de passe', url },
  });
}
