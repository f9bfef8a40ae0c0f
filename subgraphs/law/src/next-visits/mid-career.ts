import { midCareerTerm } from '../career/mid-career.ts';
import { frenchDay } from '../french.ts';
import type { CivilDate } from '../legal-value.ts';
import type { FollowUpDecision } from '../decision.ts';
import { performersOf } from '../visits.ts';
import type { Due } from './due-visit.ts';
import { isOneOf, type Held } from './held.ts';
import type { WorkingLife } from './working-life.ts';

/** The mid-career visit, unless it was held or the term lies before the visit existed. */
export function midCareerDues(
  life: WorkingLife,
  { profile }: FollowUpDecision,
  held: Held,
  day: CivilDate,
): Due[] {
  const { birthDate, startDate, midCareerAge } = life;
  if (birthDate === undefined || held.all.some((visit) => isOneOf(['MI_CARRIERE'], visit)))
    return [];
  const term = midCareerTerm(birthDate, startDate, midCareerAge, day);
  if (!term) return [];
  const { latest, earliest, coupledFrom, law } = term;
  return [
    {
      kind: 'MI_CARRIERE',
      performers: performersOf('MI_CARRIERE', profile),
      ...{ latest, earliest },
      reason: `Année de mi-carrière ; avec une autre visite du médecin, dès le ${frenchDay(coupledFrom)}.`,
      basis: [...law.basis],
      certainty: law.certainty,
    },
  ];
}
