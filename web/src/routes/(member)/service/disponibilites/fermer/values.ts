import type { ClosureTermsInput, DayPart } from '$lib/graphql/generated/graphql';
import { textsOf } from '$lib/server/form-texts';
import type { Problem } from '$lib/ui/form/problem';

/** What the form for a closure holds, as typed; named as the fields of the contract are. */
export interface ClosureValues {
  practitionerId: string;
  centreId: string;
  firstDay: string;
  lastDay: string;
  part: string;
  reason: string;
}

export function readClosure(form: FormData): ClosureValues {
  const text = textsOf(form);
  return {
    ...{ practitionerId: text('practitionerId'), centreId: text('centreId') },
    ...{ firstDay: text('firstDay'), lastDay: text('lastDay') || text('firstDay') },
    ...{ part: text('part'), reason: text('reason') },
  };
}

/** What is sent, or what is missing: without a last day the first one is the only one. */
export function closureInput(
  values: ClosureValues,
): { input: ClosureTermsInput } | { problems: Problem[] } {
  const { practitionerId, centreId, firstDay, lastDay, part, reason } = values;
  if (firstDay === '')
    return { problems: [{ field: 'firstDay', message: 'Indiquez le premier jour.' }] };
  return {
    input: {
      ...{ practitionerId: practitionerId || null, centreId: centreId || null },
      ...{ firstDay, lastDay, reason },
      part: part === 'MORNING' || part === 'AFTERNOON' ? (part satisfies DayPart) : null,
    },
  };
}
