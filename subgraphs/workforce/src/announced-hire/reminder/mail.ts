import { of } from '@vigie/chassis/elision';
import { longDay } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { HiresToConfirm } from '../../generated/resolvers.ts';
import type { Addressed } from './recipients.ts';

interface Digest {
  to: string;
  addressed: Addressed;
  counted: Omit<HiresToConfirm, '__typename'>;
  /** The list of the hires in the portal. */
  url: string;
}

/** One mail for all hires of an account that wait; it names nobody, since mails are read over shoulders. */
export function reminderMail({ to, addressed, counted, url }: Digest): Message {
  const { service, memberAccount } = addressed;
  const { count, started, visitDueBy } = counted;
  const hires = count === 1 ? '1 embauche' : `${count} embauches`;
  const wait = count === 1 ? 'attend' : 'attendent';
  const paragraphs = [
    `${hires} ${of(memberAccount.name)} (numéro d’adhérent ${memberAccount.memberNumber}), annoncée${count === 1 ? '' : 's'} par déclaration préalable à l’embauche, ${wait} votre confirmation.`,
  ];
  if (started > 0) {
    paragraphs.push(
      started === 1
        ? 'D’après l’annonce, 1 personne a déjà commencé.'
        : `D’après l’annonce, ${started} personnes ont déjà commencé.`,
    );
  }
  if (visitDueBy) {
    paragraphs.push(
      `La première visite est à tenir au plus tard le ${longDay(new Date(`${visitDueBy}T00:00:00Z`), 'UTC')} : ce délai court depuis le premier jour de travail, même sans confirmation. Certaines situations de travail demandent une visite avant la prise de poste : précisez-les en confirmant.`,
    );
  }
  paragraphs.push(
    'Si la personne n’est pas venue, refusez l’annonce : son rendez-vous sera libéré.',
  );
  return mailLayout(service, {
    to,
    subject: count === 1 ? 'Une embauche à confirmer' : `${count} embauches à confirmer`,
    title: 'Des embauches attendent votre confirmation',
    paragraphs,
    action: { label: 'Voir les embauches à confirmer', url },
  });
}
