import type { CivilDate } from '@vigie/chassis/civil-date';
import { isOpen, satisfies, type KnownVisit } from './due.ts';
import { isBooked } from './state.ts';

/** Which visits of somebody announced go to the employee that they are, and which are not needed any more. */
export interface HandOver {
  moved: string[];
  dropped: string[];
}

/**
 * The announced person is an employee on file: their open visits become the employee's, the appointment that was found
 * with them. Of two visits of one kind the one with an appointment stays. Somebody who was employed before the announced
 * start and was seen for it owes no other.
 * @param employedBefore the employee was there before the announced start, and still is
 */
export function handOver(
  arriving: readonly KnownVisit[],
  own: readonly KnownVisit[],
  employedBefore: boolean,
  today: CivilDate,
): HandOver {
  const result: HandOver = { moved: [], dropped: [] };
  for (const visit of arriving.filter((each) => isOpen(each, today))) {
    const rival = own.find((each) => isOpen(each, today) && each.kind === visit.kind);
    const seen = employedBefore && own.some((each) => satisfies(each, visit.kind, today));
    if (seen || (rival && !(isBooked(visit.status) && rival.status === 'TO_PLAN'))) {
      result.dropped.push(visit.id);
      continue;
    }
    if (rival) result.dropped.push(rival.id);
    result.moved.push(visit.id);
  }
  return result;
}
