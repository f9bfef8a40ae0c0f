import { of } from '@vigie/chassis/elision';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import { moment } from '@vigie/chassis/french-date';
import { placeLine, wordsFor } from './place.ts';
import type { Appointment, VisitToSummon } from './visit.ts';
import { expectedLength, fullName } from './wording.ts';

interface Announcement {
  visit: VisitToSummon;
  appointment: Appointment;
  zone: string;
  /** The visit's page in the portal. */
  url: string;
  file: { name: string; content: Buffer };
  /** Title of the summons that this one replaces. */
  replaces: string | null;
}

/** Brings the summons to a user of the employer. The subject, seen by anybody near a telephone, names nobody. */
export function summonsMail(to: string, announcement: Announcement): Message {
  const { visit, appointment, zone, url, file, replaces } = announcement;
  const { service, employee, account } = visit;
  const { startsAt, centre, cancellableUntil } = appointment;
  const when = moment(startsAt, zone);
  const paragraphs = [
    `${fullName(employee)}, ${of(account.name)} (numéro d’adhérent ${account.memberNumber}), a rendez-vous le ${when}, pour ${expectedLength(appointment)} : ${placeLine(centre)}.`,
    `Remettez-lui la convocation jointe : elle indique ce qu’il faut apporter et comment ${wordsFor(centre).comes}.`,
  ];
  if (replaces)
    paragraphs.push(`Elle remplace la précédente (${replaces}), qui n’est plus valable.`);
  if (cancellableUntil) {
    paragraphs.push(
      `Le rendez-vous peut être annulé sur l’espace adhérent jusqu’au ${moment(cancellableUntil, zone)} ; passé ce délai, appelez le ${centre.phone}.`,
    );
  }
  return mailLayout(service, {
    to,
    subject: `Convocation pour le ${when}`,
    title: 'Une convocation est prête',
    paragraphs,
    action: { label: 'Voir le rendez-vous', url },
    attachments: [{ filename: file.name, content: file.content, contentType: 'application/pdf' }],
  });
}
