import { frenchDay, frenchDays } from '../planning/french-day.ts';
import { daysLate, type Candidate, type Wish } from '../planning/rules.ts';
import type { Mover } from '../visit/moved.ts';

/** Who chose a slot, as a sentence names them. */
export type Chooser = 'votre service' | 'l’entreprise';

export const movers: Record<Chooser, Mover> = {
  'votre service': 'SERVICE',
  'l’entreprise': 'EMPLOYER',
};

/** Why this slot: somebody wanted it. */
export function chosenExplanation(
  { latestDate }: Pick<Wish, 'latestDate'>,
  { day }: Pick<Candidate, 'day'>,
  chooser: Chooser,
): string {
  const late = daysLate(day, latestDate);
  const limit = frenchDay(latestDate);
  const chosen = `Ce créneau a été choisi par ${chooser}`;
  if (late === 0) return `${chosen} : il respecte la date limite du ${limit}.`;
  return `${chosen} : il dépasse de ${frenchDays(late)} la date limite du ${limit}.`;
}
