import type { Part } from '$lib/outage/part';
import type { Answer } from './api';

/** What a page says of an answer that is not whole: each missing part once. */
export function missingParts({ unavailable }: Pick<Answer<unknown>, 'unavailable'>): Part[] {
  return [...new Set(unavailable.flatMap(({ part }) => part ?? []))];
}
