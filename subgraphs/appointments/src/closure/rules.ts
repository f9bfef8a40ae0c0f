import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { tidy } from '@vigie/chassis/typed-text';
import type { ClosureRefusal, ClosureTermsInput } from '../generated/resolvers.ts';
import type { Terms } from './covers.ts';

/** Longest reason, in characters. */
const longestReason = 200;

/** Days after the first one at most. */
const longest = 366;

/** What the caller meant: texts tidied, nothing said as null. */
export function termsOf(input: ClosureTermsInput): Terms & { reason: string } {
  const { practitionerId = null, centreId = null, firstDay, lastDay, part = null } = input;
  return { practitionerId, centreId, firstDay, lastDay, part, reason: tidy(input.reason) };
}

/** What cannot be meant. */
export function termRefusals(
  { firstDay, lastDay, reason }: Terms & { reason: string },
  today: CivilDate,
): ClosureRefusal[] {
  const refusals: ClosureRefusal[] = [];
  if (firstDay < today) refusals.push({ code: 'IN_THE_PAST', field: 'firstDay' });
  if (lastDay < firstDay) refusals.push({ code: 'ENDS_BEFORE', field: 'lastDay' });
  if (lastDay > addDays(firstDay, longest)) refusals.push({ code: 'TOO_LONG', field: 'lastDay' });
  if (reason === '') refusals.push({ code: 'REQUIRED', field: 'reason' });
  if (reason.length > longestReason) refusals.push({ code: 'TOO_LONG', field: 'reason' });
  return refusals;
}
