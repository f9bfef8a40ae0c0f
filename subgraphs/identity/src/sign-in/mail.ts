import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';
import type { ChallengeRow } from './table.ts';

interface Reader {
  email: string;
  service: ServiceRow;
}

/** What a code is for, in the mail that carries it. */
const purposes = {
  'sign-in': {
    subject: 'votre code de connexion à l’espace adhérent',
    title: 'Votre code de connexion',
    action: { label: 'Ouvrir l’espace adhérent', path: '/connexion/code' },
  },
  proof: {
    subject: 'votre code de confirmation',
    title: 'Confirmez que c’est bien vous',
    action: { label: 'Ouvrir « Mon compte »', path: '/compte/confirmer' },
  },
  mandate: {
    subject: 'votre code pour accepter le mandat',
    title: 'Votre code pour accepter le mandat',
    action: null,
  },
  address: {
    subject: 'confirmez votre nouvelle adresse',
    title: 'Votre nouvelle adresse de connexion',
    action: { label: 'Ouvrir « Mon compte »', path: '/compte/adresse/code' },
  },
} as const;

/** The mail that carries a code. The code stands in the subject too: a phone shows it without opening the mail. */
export function codeMail(
  { email, service }: Reader,
  purpose: ChallengeRow['purpose'],
  code: string,
  portalUrl: string,
): Message {
  const { subject, title, action } = purposes[purpose];
  return mailLayout(service, {
    to: email,
    subject: `${code} : ${subject}`,
    title,
    paragraphs: [
      'Saisissez ce code dans la fenêtre où vous l’avez demandé. Il est valable dix minutes et ne sert qu’une fois.',
      'Vous n’avez rien demandé ? Ignorez ce message : sans ce code, personne n’entre. Ne le communiquez à personne, même à votre service.',
    ],
    highlight: code,
    ...(action && { action: { label: action.label, url: `${portalUrl}${action.path}` } }),
  });
}

/** For an address that somebody else wants and that has an access already. */
export function addressTakenMail({ email, service }: Reader): Message {
  return mailLayout(service, {
    to: email,
    subject: 'Espace adhérent : cette adresse a déjà un accès',
    title: 'Cette adresse a déjà un accès',
    paragraphs: [
      'Une personne a demandé à se connecter désormais avec cette adresse, qui ouvre déjà un espace adhérent. Rien n’a changé.',
      `Si c’est vous, et que vos deux accès doivent n’en faire qu’un, adressez-vous à ${service.name} : ${service.phone}, ${service.email}.`,
      'Si vous n’avez rien demandé, ignorez ce message.',
    ],
  });
}

/** For an address without access: whom to contact. */
export function unknownAddressMail({ email, service }: Reader, portalUrl: string): Message {
  return mailLayout(service, {
    to: email,
    subject: 'Connexion à l’espace adhérent : adresse non reconnue',
    title: 'Cette adresse n’est rattachée à aucun compte',
    paragraphs: [
      'Une connexion à l’espace adhérent a été demandée avec cette adresse, qui n’y est pas enregistrée.',
      `Pour obtenir un accès, adressez-vous à l’administrateur de votre entreprise, ou à ${service.name} : ${service.phone}, ${service.email}.`,
      'Si vous n’avez rien demandé, ignorez ce message.',
    ],
    action: { label: 'Retrouver un accès', url: `${portalUrl}/acces` },
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
