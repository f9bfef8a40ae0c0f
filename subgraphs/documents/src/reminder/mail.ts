import { of } from '@vigie/chassis/elision';
import { moment } from '@vigie/chassis/french-date';
import type { Message } from '@vigie/chassis/mail';
import { mailLayout } from '@vigie/chassis/mail-layout';
import type { SummonsFacts } from '../delivery/facts.ts';
import { placeLine, shortPlace } from '../summons/place.ts';
import type { Appointment, VisitToSummon } from '../summons/visit.ts';
import { fullName } from '../summons/wording.ts';
import type { Occasion } from './table.ts';

interface Recalled {
  about: Occasion;
  visit: VisitToSummon;
  appointment: Appointment;
  zone: string;
  /** The visit's page in the portal. */
  url: string;
}

/** Recalls an appointment to a user of the employer. The subject names nobody. */
export function reminderMail(
  to: string,
  { about, visit, appointment, zone, url }: Recalled,
): Message {
  const { service, employee, account, status } = visit;
  const { startsAt, centre, cancellableUntil } = appointment;
  const when = moment(startsAt, zone);
  const limit = cancellableUntil && moment(cancellableUntil, zone);
  const paragraphs = [
    `${fullName(employee)}, ${of(account.name)} (numéro d’adhérent ${account.memberNumber}), a rendez-vous le ${when} : ${shortPlace(centre)}.`,
    status === 'CONFIRMED'
      ? 'Sa présence est confirmée.'
      : 'Sa présence n’est pas encore confirmée : assurez-vous que la convocation lui est bien parvenue.',
  ];
  if (limit) {
    paragraphs.push(
      `Un empêchement ? Déplacez ou annulez le rendez-vous sur l’espace adhérent jusqu’au ${limit} : le créneau servira à quelqu’un d’autre. Passé ce délai, l’absence peut être facturée.`,
    );
  }
  const subject = {
    week: `Rappel : rendez-vous du ${when}`,
    notice: `Dernier délai pour déplacer ou annuler le rendez-vous du ${when}`,
  }[about];
  const action = { label: 'Voir le rendez-vous', url };
  return mailLayout(service, { to, subject, title: subject, paragraphs, action });
}

/** A line of a digest. */
export function reminderLine({ about, visit, appointment, zone }: Omit<Recalled, 'url'>): string {
  const when = moment(appointment.startsAt, zone);
  const name = fullName(visit.employee);
  return about === 'week'
    ? `Rappel : rendez-vous ${of(name)} le ${when}`
    : `Dernier délai pour déplacer ou annuler le rendez-vous ${of(name)} du ${when}`;
}

/** Recalls their appointment to the person summoned. The link that they have goes on opening. */
export function personalReminder(to: string, facts: SummonsFacts): { mail: Message; text: string } {
  const { firstName, startsAt, zone, place, service } = facts;
  const when = moment(new Date(startsAt), zone);
  const hindered = `Un empêchement ? Prévenez votre employeur, ou appelez le ${place.phone}.`;
  return {
    text: `${service.name} : rappel, rendez-vous le ${when}, ${shortPlace(place)}. ${hindered}`,
    mail: mailLayout(service, {
      to,
      subject: `Rappel : votre rendez-vous du ${when}`,
      title: 'Votre rendez-vous approche',
      paragraphs: [
        `Bonjour ${firstName},`,
        `Vous avez rendez-vous le ${when} : ${placeLine(place)}.`,
        `${hindered} Le lien que vous avez reçu ouvre toujours votre convocation.`,
      ],
    }),
  };
}
