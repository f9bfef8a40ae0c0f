import type { TimelineTopic } from '../generated/resolvers.ts';

/** Something that happened to an employee, as it is read. */
export interface EntryRow {
  /** Unique, and in the order of things that happened at one instant. */
  id: string;
  /** Milliseconds, as cursors carry it. */
  at: Date;
  topic: TimelineTopic;
  /** Action of the journal, `follow-up.decided`, or the state of a visit. */
  what: string;
  /** State of the visit before. */
  before: string | null;
  /** Where it was done. */
  accountId: string;
  actorKind: string;
  actorId: string | null;
  fields: string[];
  followUpId: string | null;
  absenceId: string | null;
  visitId: string | null;
  day: string | null;
  latestDate: string | null;
}
