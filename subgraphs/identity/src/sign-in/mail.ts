import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';

interface Reader {
  email: string;
  service: ServiceRow;
}

/** The mail that carries a code. The code stands in the subject too: a phone shows it without opening the mail. */
export function codeMail({ email, service }: Reader, code: string, portalUrl: string): Message {
  return mailLayout(service, {
    to: email,
    subject: `${code} : votre code de connexion à l’espace adhérent`,
    title: 'Votre code de connexion',
    paragraphs: [
      'Saisissez ce code dans la fenêtre où vous l’avez demandé. Il est valable dix minutes et ne sert qu’une fois.',
      'Vous n’avez rien demandé ? Ignorez ce message : sans ce code, personne n’entre. Ne le communiquez à personne, même à votre service.',
    ],
    highlight: code,
    action: { label: 'Ouvrir l’espace adhérent', url: `${portalUrl}/connexion/code` },
  });
}

/** For an address without access: whom to contact. */
export function unknownAddressMail({ email, service }: Reader): Message {
  return mailLayout(service, {
    to: email,
    subject: 'Connexion à l’espace adhérent : adresse non reconnue',
    title: 'Cette adresse n’est rattachée à aucun compte',
    paragraphs: [
      'Une connexion à l’espace adhérent a été demandée avec cette adresse, qui n’y est pas enregistrée.',
      `Pour obtenir un accès, adressez-vous à l’administrateur de votre entreprise, ou à ${service.name} : ${service.phone}, ${service.email}.`,
      'Si vous n’avez rien demandé, ignorez ce message.',
    ],
  });
}

/** For a member who asked for too many codes: when to try again and whom to contact. */
export function throttledMail({ email, service }: Reader): Message {
  return mailLayout(service, {
    to: email,
    subject: 'Connexion à l’espace adhérent : trop de codes demandés',
    title: 'Trop de codes ont été demandés',
    paragraphs: [
      'Pour protéger votre compte, aucun nouveau code ne part pendant une heure. Le dernier code reçu reste valable dix minutes.',
      `Besoin d’aide ? ${service.name} : ${service.phone}, ${service.email}.`,
    ],
  });
}
