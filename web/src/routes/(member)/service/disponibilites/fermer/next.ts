import type { ClosurePreviewQuery } from '$lib/graphql/generated/graphql';
import { plural } from '$lib/format/french';
import { mediumInstant } from '$lib/format/paris';

type Next = NonNullable<
  NonNullable<ClosurePreviewQuery['closurePreview']>['nextAppointments']
>[number];

/** Where somebody would go: « 16 déc. 2026 à 9 h, M. Vasseur, Centre Nord ». Undefined where it was not looked for. */
export function nextInWords(next: Next | undefined): string | undefined {
  if (!next) return undefined;
  const { startsAt, practitioner, centre, daysLate, explanation } = next;
  if (!startsAt) return explanation ? 'Aucun créneau libre pour l’instant' : undefined;
  const where = [practitioner?.name, centre?.name].filter(Boolean).join(', ');
  const late = daysLate > 0 ? ` (${plural(daysLate, 'jour de retard', 'jours de retard')})` : '';
  return `${mediumInstant(startsAt)}${where && `, ${where}`}${late}`;
}

/** How many would go elsewhere in time, late, or nowhere yet. */
export function outlook(all: readonly Next[]): { inTime: number; late: number; none: number } {
  const placed = all.filter(({ startsAt }) => startsAt);
  const late = placed.filter(({ daysLate }) => daysLate > 0).length;
  return { inTime: placed.length - late, late, none: all.length - placed.length };
}
