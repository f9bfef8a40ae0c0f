import type { AnnouncedHireFactsFragment, HireSource } from '$lib/graphql/generated/graphql';
import { relativeDay } from '$lib/format/duration';
import { french } from '$lib/format/french';
import { mediumDate, parisDay } from '$lib/format/paris';
import { contracts } from '../contract';

export type Hire = AnnouncedHireFactsFragment;

export const sources: Record<HireSource, string> = {
  MACHINE: 'transmise par un logiciel',
  FILE: 'déposée dans un fichier',
  DSN: 'déposée dans une DSN',
};

/** « CDI, premier jour le 1er décembre 2026 à 8 h 30 (dans 5 jours) ». */
export function startOf(hire: Hire, today: string): string {
  const { contract, startDate, startTime } = hire;
  if (!startDate) return '';
  const kind = contract ? contracts[contract] : 'Contrat';
  const hour = startTime ? ` à ${hourOf(startTime)}` : '';
  return `${kind}, premier jour le ${mediumDate(startDate)}${hour} (${relativeDay(today, startDate)})`;
}

/** « 8 h 30 », « 9 h » on the hour. */
function hourOf(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}

/** « Première visite au plus tard le 1er mars 2027 (dans 95 jours) »; null where none is owed under this hire. */
export function deadlineOf({ visitDueBy, followUp }: Hire, today: string): string | null {
  if (!visitDueBy) return null;
  const before = followUp?.firstVisit.beforeStart ? ', avant la prise de poste' : '';
  return `Première visite au plus tard le ${mediumDate(visitDueBy)}${before} (${relativeDay(today, visitDueBy)})`;
}

/** The deadline as a notice of its own: how it weighs, what it says and from when it runs. */
export function deadlineNoticeOf(hire: Hire, today: string) {
  const title = deadlineOf(hire, today);
  if (!title || !hire.visitDueBy) return null;
  return {
    tone: hire.visitDueBy < today ? ('danger' as const) : ('info' as const),
    title,
    text: french(
      'Le délai court depuis le premier jour de travail, même sans votre réponse. Les situations de travail restent à préciser : certaines demandent une visite avant la prise de poste.',
    ),
  };
}

/** What is known of the announced person, in one sentence. */
export function matchOf({ match }: Hire): string {
  const known = match?.employee;
  if (!known || match.kind === 'NOBODY')
    return french("Personne de ce nom n'est dans votre effectif.");
  if (match.kind === 'LEFT') {
    const left = known.leftOn ? ` le ${mediumDate(known.leftOn)}` : '';
    return french(
      `Cette personne a quitté votre effectif${left} : la confirmer réactive sa fiche.`,
    );
  }
  const since = known.startDate ? ` depuis le ${mediumDate(known.startDate)}` : '';
  return french(
    `Cette personne est déjà dans votre effectif${since} : rattachez l'annonce à sa fiche.`,
  );
}

/** « Annoncée le 24 novembre 2026, transmise par un logiciel ». */
export function announcementOf({ announcedAt, source }: Hire): string {
  const when = announcedAt ? ` le ${mediumDate(parisDay(announcedAt))}` : '';
  return `Annoncée${when}${source ? `, ${sources[source]}` : ''}`;
}
