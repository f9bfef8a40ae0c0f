import { longDay } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { Reader } from './reader.ts';

interface Link {
  to: string;
  /** Address of the page that opens the document. */
  url: string;
  expiresAt: Date;
  zone: string;
  /** Whether the service itself passes it on, because it belongs to the employee. */
  byService: boolean;
  /** Whether the employer finds it, too. */
  employerHas: boolean;
}

/** Brings somebody the link to a document about them. Neither subject nor text says which one: mailboxes are shared. */
export function forwardMail({ service, visit }: Reader, link: Link): Message {
  const { to, url, expiresAt, zone, byService, employerHas } = link;
  return mailLayout(service, {
    to,
    subject: 'Un document vous attend',
    title: 'Un document vous attend',
    paragraphs: [
      `Bonjour ${visit.employee.firstName},`,
      byService
        ? `${service.name}, votre service de prévention et de santé au travail, vous remet un document de votre suivi.${employerHas ? '' : ' Il est à vous : votre employeur ne le reçoit pas d’ici.'}`
        : `${visit.account.name} vous transmet un document de votre suivi par ${service.name}, votre service de prévention et de santé au travail.`,
      'Pour l’ouvrir, votre date de naissance vous est demandée.',
      `Le lien fonctionne jusqu’au ${longDay(expiresAt, zone)}. Vous n’attendiez rien ? Ignorez ce message, ou appelez-nous.`,
    ],
    action: { label: 'Ouvrir le document', url },
  });
}
