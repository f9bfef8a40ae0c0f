import { mediumDay, plainDay } from '@vigie/chassis/french-date';
import { of } from '@vigie/chassis/elision';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';

interface RequestWords {
  email: string;
  firstName: string;
  account: string;
  firm: string;
  /** Who asks, by name. */
  sender: string;
  parts: readonly string[];
  reminder: boolean;
  expiresAt: Date;
  link: string;
}

/** To an administrator of the client: what the firm asks for. */
export function requestMail(service: ServiceRow, words: RequestWords): Message {
  const { email, firstName, account, firm, sender, parts, reminder, expiresAt, link } = words;
  return mailLayout(service, {
    to: email,
    subject: `${reminder ? 'Rappel : ' : ''}${firm} vous demande un mandat pour ${account}`,
    title: `Bonjour ${firstName}`,
    paragraphs: [
      `${sender}, du cabinet ${firm}, vous demande de pouvoir agir pour ${account} dans l’espace adhérent ${of(service.name)}.`,
      `Ce qui est demandé : ${parts.join(', ')}. Le cabinet ne verra jamais une attestation médicale ni une situation confidentielle.`,
      `Vous pouvez tout accepter, n’en accepter qu’une partie ou refuser, et retirer le mandat à tout moment. Sans réponse le ${mediumDay(expiresAt, 'Europe/Paris')}, la demande s’éteint.`,
      'Vous ne connaissez pas ce cabinet ? Refusez, ou ignorez ce message : rien n’est ouvert tant que vous n’avez pas accepté.',
    ],
    action: { label: 'Voir la demande', url: link },
  });
}

/** What somebody is told of a mandate. */
export interface Told {
  subject: string;
  title: string;
  paragraphs: string[];
  /** One line of a digest. */
  line: string;
}

interface ToldWords {
  account: string;
  firm: string;
  parts: readonly string[];
  /** Last day. */
  endsOn: string | null;
  by: 'REVOKED' | 'RESIGNED' | null;
}

export const tidings: Record<'accepted' | 'ended' | 'ending', (words: ToldWords) => Told> = {
  accepted: ({ account, firm, parts }) => ({
    subject: `${firm} peut agir pour ${account}`,
    title: 'Un mandat est accepté',
    paragraphs: [
      `Le cabinet ${firm} peut désormais agir pour ${account} : ${parts.join(', ')}.`,
      'Vous pouvez changer ce mandat ou le retirer à tout moment : les droits du cabinet disparaissent aussitôt.',
    ],
    line: `le cabinet ${firm} a reçu un mandat`,
  }),
  ended: ({ account, firm, by }) => ({
    subject: `${firm} n’agit plus pour ${account}`,
    title: by === 'RESIGNED' ? 'Le cabinet rend son mandat' : 'Le mandat est retiré',
    paragraphs: [
      by === 'RESIGNED'
        ? `Le cabinet ${firm} a rendu le mandat que vous lui aviez donné pour ${account}. Il n’a plus aucun accès.`
        : `Le mandat du cabinet ${firm} pour ${account} est retiré. Il n’a plus aucun accès.`,
      'Ce que le cabinet a fait reste dans le journal de l’espace.',
    ],
    line: `le mandat du cabinet ${firm} a pris fin`,
  }),
  ending: ({ account, firm, endsOn }) => ({
    subject: `Le mandat ${of(firm)} pour ${account} se termine bientôt`,
    title: 'Un mandat se termine bientôt',
    paragraphs: [
      `Le mandat du cabinet ${firm} pour ${account} vaut jusqu’au ${endsOn ? plainDay(endsOn) : ''}. Le lendemain, le cabinet n’aura plus aucun accès.`,
      'Pour continuer, repoussez la date de fin dans votre espace.',
    ],
    line: `le mandat du cabinet ${firm} se termine bientôt`,
  }),
};
