import { dayAt } from '@vigie/chassis/civil-date';
import { longDay, moment } from '@vigie/chassis/french-date';
import type { Appointment, Service, VisitToSummon } from './visit.ts';

/** Whoever sees the summons learns that there is an appointment, never which kind of follow-up leads to it. */
export const neutralLabel = 'Rendez-vous de suivi de l’état de santé au travail';

/** Beside a name, in words that fit a woman and a man alike. */
const professions = {
  PHYSICIAN: 'Médecin du travail',
  INTERN: 'Interne en médecine du travail',
  NURSE: 'Équipe infirmière de santé au travail',
};

export const toBring = [
  'une pièce d’identité ;',
  'vos lunettes, lentilles ou appareils auditifs, si vous en portez ;',
  'votre carnet de santé ou de vaccination ;',
  'vos résultats médicaux récents : analyses, examens, comptes rendus ;',
  'la liste de vos traitements en cours.',
];

export const workingTime =
  'Ce rendez-vous est pris sur les heures de travail, sans retenue de salaire ; s’il ne peut y avoir lieu, il est rémunéré comme temps de travail effectif. Le temps et les frais de transport sont à la charge de l’employeur (article R. 4624-39 du Code du travail).';

export const title = ({ startsAt }: Appointment, zone: string): string =>
  `Convocation du ${longDay(startsAt, zone)}`;

/** Name for the saved file: sorts by day and tells whose summons it is. */
export function fileName(
  employee: VisitToSummon['employee'],
  { startsAt }: Appointment,
  zone: string,
): string {
  return `Convocation ${dayAt(startsAt, zone)} ${fullName(employee)}.pdf`;
}

export const profession = ({ kind }: Appointment['practitioner']): string => professions[kind];

/** Civil name, with the one of daily use first when it differs. */
export function fullName({ firstName, lastName, usedName }: VisitToSummon['employee']): string {
  return `${firstName} ${usedName ?? lastName}`;
}

export function birthName({ lastName, usedName }: VisitToSummon['employee']): string | null {
  return usedName && usedName !== lastName ? lastName : null;
}

/** Minutes, as the person should plan them. */
export function expectedLength({ startsAt, endsAt }: Appointment): string {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return `environ ${minutes} minutes`;
}

/** Until when and how to cancel; the time comes from the visit and is never computed again. */
export function cancellation(
  { cancellableUntil, centre }: Appointment,
  { now, zone }: { now: Date; zone: string },
): string {
  if (!cancellableUntil || cancellableUntil <= now) {
    return `Le délai d’annulation en ligne est passé. En cas d’empêchement, appelez sans attendre le ${centre.phone}.`;
  }
  return `Votre employeur peut annuler ce rendez-vous sur l’espace adhérent jusqu’au ${moment(cancellableUntil, zone)}. Passé ce délai, ou en cas de retard, appelez le ${centre.phone} : le créneau pourra servir à quelqu’un d’autre.`;
}

export function privacy(service: Service): string {
  return `Vos échanges avec le professionnel de santé sont couverts par le secret médical ; votre employeur n’en reçoit que la conclusion prévue par la loi. ${service.name} traite ces données pour votre suivi en santé au travail : pour exercer vos droits, écrivez à ${service.email}.`;
}
