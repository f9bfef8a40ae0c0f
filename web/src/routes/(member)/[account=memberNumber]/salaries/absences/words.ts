import type { AbsenceCause, AbsenceStatus } from '$lib/graphql/generated/graphql';
import { frenchTexts, plural } from '$lib/format/french';
import { mediumDate } from '$lib/format/paris';

/** Causes in the words of a payslip, the most frequent first. */
export const causes: Record<AbsenceCause, string> = frenchTexts({
  SICKNESS: 'Maladie ou accident sans lien avec le travail',
  WORK_ACCIDENT: 'Accident du travail',
  COMMUTING_ACCIDENT: 'Accident de trajet',
  OCCUPATIONAL_DISEASE: 'Maladie professionnelle',
  MATERNITY: 'Congé de maternité',
  OTHER_LEAVE: 'Autre congé : paternité, adoption, parental, sans solde…',
});

export function isCause(text: string): text is AbsenceCause {
  return Object.hasOwn(causes, text);
}

type Tone = 'success' | 'info' | 'warning' | 'neutral';

export const absenceStatuses: Record<AbsenceStatus, { label: string; tone: Tone }> = {
  UPCOMING: { label: 'À venir', tone: 'info' },
  CURRENT: { label: 'En cours', tone: 'info' },
  TO_CONFIRM: { label: 'Retour à confirmer', tone: 'warning' },
  RETURNED: { label: 'De retour', tone: 'success' },
  ENDED_BY_LEAVING: { label: 'Terminée par le départ', tone: 'neutral' },
  WITHDRAWN: { label: 'Retirée', tone: 'neutral' },
};

interface Days {
  firstDay?: string | null;
  lastDay?: string | null;
}

/** « du 9 novembre 2026 au 6 décembre 2026 », « depuis le 9 novembre 2026, fin non connue ». */
export function daysInWords({ firstDay, lastDay }: Days): string {
  if (!firstDay) return '';
  if (!lastDay) return `depuis le ${mediumDate(firstDay)}, fin non connue`;
  return lastDay === firstDay
    ? `le ${mediumDate(firstDay)}`
    : `du ${mediumDate(firstDay)} au ${mediumDate(lastDay)}`;
}

/** « 28 jours », both days included; null while the end is not known. */
export function lengthInWords({ firstDay, lastDay }: Days): string | null {
  if (!firstDay || !lastDay) return null;
  return plural((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000 + 1, 'jour');
}

/** The same where its absence would have to be explained: « en cours depuis le 9 novembre 2026 ». */
export function durationInWords(absence: Days & { status?: AbsenceStatus | null }): string {
  const length = lengthInWords(absence);
  if (length) return length;
  const { firstDay, status } = absence;
  return firstDay && status === 'CURRENT'
    ? `en cours depuis le ${mediumDate(firstDay)}`
    : 'fin non connue';
}
