import type { EmployeeRefusal } from '../generated/resolvers.ts';

/** A refusal as commands give it: the employee on file stands as its id. */
export interface Refusal extends Omit<EmployeeRefusal, 'existing' | '__typename'> {
  existingId?: string;
}
