import type { CivilDate } from '@vigie/chassis/civil-date';
import type { Notice } from './decision.ts';
import type { KnownPerson } from './known-person.ts';
import type { Understood } from './understand.ts';

/** A row whose two ends, of the contract and of the work, are told apart. */
export type WithEnds = Understood & { notices: Notice[] };

/**
 * Lists have one column for two things: the planned end of a limited contract and the last day of work. An end of an
 * open-ended contract is a last day; a last day to come of a limited one, where no planned end is told, is that.
 */
export function readEnds(read: Understood, known: KnownPerson | null, today: CivilDate): WithEnds {
  const contract = read.contract ?? known?.contract;
  const { endDate, leftOn } = read;
  if (contract === 'CDI' && endDate !== null) {
    const notices: Notice[] = leftOn === null ? [{ code: 'END_READ_AS_LEAVING' }] : [];
    return { ...read, endDate: null, leftOn: leftOn ?? endDate, notices };
  }
  const limited = contract === 'CDD' || contract === 'TEMPORARY' || contract === 'SEASONAL';
  if (limited && leftOn !== null && leftOn >= today) {
    const planned = endDate ?? known?.endDate ?? leftOn;
    if (planned === leftOn) return { ...read, endDate: planned, leftOn: null, notices: [] };
  }
  return { ...read, notices: [] };
}
