import type { CivilDate } from '@vigie/chassis/civil-date';
import { plainDay } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { ServiceRow } from '../service/table.ts';
import { groupByDeadline, type DigestLine } from './digest.ts';

interface Digest {
  to: string;
  service: ServiceRow;
  lines: readonly DigestLine[];
  today: CivilDate;
  portalUrl: string;
}

/** What waits on all accounts of somebody, by deadline; each line leads to its screen. */
export function digestMail({ to, service, lines, today, portalUrl }: Digest): Message {
  const count = lines.length;
  return mailLayout(service, {
    to,
    subject:
      count === 1
        ? 'Une nouvelle de votre espace adhérent'
        : `${count} nouvelles de votre espace adhérent`,
    title: 'Votre récapitulatif',
    paragraphs: ['Voici ce qui est arrivé sur vos comptes, dans l’ordre des échéances.'],
    sections: groupByDeadline(lines, today).map(({ title, lines: those }) => ({
      title,
      links: those.map((line) => ({ text: textOf(line), url: `${portalUrl}${line.path}` })),
    })),
    action: { label: 'Régler mes notifications', url: `${portalUrl}/compte/notifications` },
  });
}

/** With the day that it is due, unless its title says so. */
function textOf({ account, title, dueOn }: DigestLine): string {
  const day = dueOn && plainDay(dueOn);
  return `${account} : ${title}${day && !title.includes(day) ? `, pour le ${day}` : ''}`;
}
