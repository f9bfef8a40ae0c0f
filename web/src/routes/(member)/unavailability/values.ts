import type { AwayCause, DayPart, WeekHalfDay } from '$lib/graphql/generated/graphql';
import { frenchTexts } from '$lib/format/french';
import { typedPeriods } from '$lib/ui/form/periods';
import { tickedHalfDays } from '$lib/ui/form/week';

/** Why somebody cannot come, in the order of the form. */
export const awayCauses: Record<AwayCause, string> = frenchTexts({
  TRAINING: 'Formation, école',
  LEAVE: 'Congés',
  TRAVEL: 'Déplacement',
  OTHER: 'Autre',
});

/** What the form holds, as it was typed. */
export interface Values {
  halfDays: WeekHalfDay[];
  spans: { firstDay: string; lastDay: string; part: DayPart | null; cause: AwayCause }[];
}

/** What somebody typed; a cause that is none is the one that says nothing. */
export function typedValues(form: FormData): Values {
  const spans = typedPeriods(form).map(({ firstDay, lastDay, part = null, cause = '' }) => ({
    ...{ firstDay, lastDay, part },
    cause: isCause(cause) ? cause : ('OTHER' as const),
  }));
  return { halfDays: tickedHalfDays(form), spans };
}

function isCause(text: string): text is AwayCause {
  return Object.hasOwn(awayCauses, text);
}
