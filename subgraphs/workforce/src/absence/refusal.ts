import type { AbsenceRefusal } from '../generated/resolvers.ts';

/** A refusal as commands give it: the absence on file stands as its id. */
export interface Refusal extends Omit<AbsenceRefusal, 'existing' | '__typename'> {
  existingId?: string;
}
