import type { TimelineEvent, TimelineRowFragment } from '$lib/graphql/generated/graphql';
import { atTheWordOf } from '$lib/call/channels';
import { french, frenchTexts } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';
import { profileNames } from '$lib/ui/profile';
import { visitKinds } from '../../../visites/kind';
import { causes, daysInWords } from '../../absences/words';

const titles: Record<TimelineEvent, string> = frenchTexts({
  HIRE_ANNOUNCED: 'Embauche annoncée au service',
  HIRE_CONFIRMED: 'Embauche annoncée, confirmée',
  CREATED: 'Salarié déclaré',
  UPDATED: 'Informations modifiées',
  IMPORT_UNDONE: 'Import annulé, valeurs d’avant rétablies',
  POST_CHANGED: 'Poste ou situations de travail changés',
  POST_CHANGE_ANNOUNCED: 'Changement de poste annoncé',
  POST_CHANGE_WITHDRAWN: 'Changement de poste annoncé, retiré',
  TRANSFERRED: 'Arrivée depuis un autre établissement',
  TRANSFER_ANNOUNCED: 'Transfert annoncé',
  TRANSFER_WITHDRAWN: 'Transfert annoncé, retiré',
  TRANSFER_UNDONE: 'Transfert annulé',
  CERTIFICATE_DECLARED: 'Attestation (ANCI) déclarée',
  CERTIFICATE_WITHDRAWN: 'Attestation (ANCI) retirée',
  EXEMPTION_GRANTED: 'Dispense de première visite accordée',
  EXEMPTION_WITHDRAWN: 'Dispense de première visite retirée',
  CLOSED: 'Départ enregistré',
  REOPENED: 'Retour dans l’effectif',
  ABSENCE_DECLARED: 'Absence déclarée',
  ABSENCE_UPDATED: 'Absence modifiée',
  ABSENCE_ENDED: 'Retour d’absence noté',
  ABSENCE_RETURN_WITHDRAWN: 'Retour d’absence retiré',
  ABSENCE_WITHDRAWN: 'Absence retirée',
  RETURN_VISIT_REQUESTED: 'Visite de reprise demandée',
  RETURN_VISIT_SPARED: 'Visite de reprise notée non requise',
  RETURN_VISIT_NOT_SPARED: 'Visite de reprise de nouveau requise',
  FOLLOW_UP_DECIDED: 'Suivi médical décidé',
  VISIT_DUE: 'Visite due',
  VISIT_PLANNED: 'Rendez-vous fixé',
  VISIT_SUMMONED: 'Convocation partie',
  VISIT_CONFIRMED: 'Rendez-vous confirmé',
  VISIT_MOVED: 'Rendez-vous déplacé',
  VISIT_TO_PLAN_AGAIN: 'Rendez-vous à déplacer',
  VISIT_HELD: 'Visite effectuée',
  VISIT_EXCUSED: 'Absence excusée à la visite',
  VISIT_NOT_EXCUSED: 'Absence non excusée à la visite',
  VISIT_CANCELLED_BY_EMPLOYEE: 'Rendez-vous annulé par le salarié',
  VISIT_CANCELLED_BY_EMPLOYER: 'Rendez-vous annulé par l’entreprise',
  VISIT_CANCELLED_BY_SERVICE: 'Rendez-vous annulé par le service',
  VISIT_NO_LONGER_DUE: 'Visite qui n’est plus due',
});

const fieldNames: Record<string, string> = frenchTexts({
  lastName: 'nom de naissance',
  usedName: 'nom d’usage',
  firstName: 'prénom',
  birthDate: 'date de naissance',
  sex: 'sexe à l’état civil',
  nationalNumber: 'numéro de sécurité sociale',
  email: 'adresse e-mail',
  employeeNumber: 'matricule',
  contract: 'contrat',
  startDate: 'premier jour',
  endDate: 'fin prévue',
  leftOn: 'dernier jour de travail',
  reason: 'motif du départ',
  jobTitle: 'poste',
  jobPostId: 'poste',
  situations: 'situations de travail',
  confidentialSituations: 'situations confidentielles',
  cause: 'cause',
  firstDay: 'premier jour',
  expectedLastDay: 'fin prévue',
  returnedOn: 'jour du retour',
});

export function titleOf({ event }: TimelineRowFragment): string {
  return titles[event];
}

/** What the day of an entry about the file is. */
const days: Partial<Record<TimelineEvent, string>> = frenchTexts({
  POST_CHANGED: 'à partir du',
  POST_CHANGE_ANNOUNCED: 'à partir du',
  POST_CHANGE_WITHDRAWN: 'il était prévu le',
  TRANSFERRED: 'à partir du',
  TRANSFER_ANNOUNCED: 'à partir du',
  CLOSED: 'dernier jour de travail le',
  REOPENED: 'à partir du',
  CERTIFICATE_DECLARED: 'datée du',
  CERTIFICATE_WITHDRAWN: 'datée du',
  EXEMPTION_GRANTED: 'visite du',
  EXEMPTION_WITHDRAWN: 'visite du',
});

/** What the entry says beyond its title; empty where the title says it all. */
export function detailOf(entry: TimelineRowFragment): string {
  const { topic, followUp, absence, visit, fields, day, latestDate } = entry;
  if (followUp) {
    const grounds = followUp.grounds.map(({ label, articles }) =>
      articles.length > 0 ? `${label} (${articles.join(', ')})` : label,
    );
    return french([profileNames[followUp.profile].long, ...grounds].join(' · '));
  }
  if (topic === 'VISITS') {
    const kind = visit?.kind ? visitKinds[visit.kind].label : 'Visite';
    const when = day
      ? `le ${mediumDate(day)}`
      : latestDate && `au plus tard le ${mediumDate(latestDate)}`;
    return french([kind, when].filter(Boolean).join(', '));
  }
  const dated = days[entry.event];
  if (dated && day) return `${dated} ${mediumDate(day)}`;
  const named = [...new Set(fields.map((field) => fieldNames[field] ?? field))].join(', ');
  if (topic === 'ABSENCES' && absence) {
    const cause = absence.cause ? causes[absence.cause] : '';
    return [daysInWords(absence), cause, named && `modifié : ${named}`].filter(Boolean).join(' · ');
  }
  return named;
}

/** « par Julien Orbecq, Orbecq Conseil », « par Nadia Perrochon, du service, à la demande de … », « automatiquement ». */
export function authorOf({ author }: TimelineRowFragment): string {
  const { onBehalfOf } = author;
  return [nameOf(author), onBehalfOf && atTheWordOf(onBehalfOf)].filter(Boolean).join(', ');
}

function nameOf({ kind, person }: TimelineRowFragment['author']): string {
  const name = [person?.firstName, person?.lastName].filter(Boolean).join(' ');
  if (kind === 'SERVICE') return 'automatiquement';
  if (kind === 'PROGRAM') return 'par un logiciel';
  if (kind === 'STAFF') return name ? `par ${name}, du service` : 'par l’équipe du service';
  if (!name) return 'par une personne qui n’a plus accès à cet espace';
  return person?.firm ? `par ${name}, ${person.firm}` : `par ${name}`;
}
