import type { Refusal } from '../employee/refusal.ts';
import type { AnnouncementOutcome } from '../generated/resolvers.ts';

/** What became of one announcement, as the command remembers it. */
export interface AnnouncedLine {
  externalId: string;
  outcome: AnnouncementOutcome;
  hireId: string | null;
  refusals: Refusal[];
}

/** What became of one hire of a selection. */
export interface SettledLine {
  id: string;
  refusals: Refusal[];
}
