import type { EmployeeFacts } from './facts.ts';
import { splitSituations } from './rules.ts';
import type { EmploymentRow, IdentityRow } from './table.ts';

/** An employee as on file before a change. */
interface OnFile {
  employment: EmploymentRow;
  identity: IdentityRow;
  /** Codes of the confidential situations, those hidden from the actor included. */
  confidential: readonly string[];
}

/** An employee after it. */
interface Changed {
  employment: EmploymentRow;
  facts: EmployeeFacts;
  /** The national number that was sent. */
  number: string | null;
}

const ofIdentity = [
  ...(['lastName', 'usedName', 'firstName', 'birthDate', 'sex'] as const),
  ...(['email', 'employeeNumber'] as const),
] as const;
const ofEmployment = ['contract', 'startDate', 'endDate'] as const;

/**
 * Names of the fields that a change altered, for the journal: a form sends them all, most of them as they were.
 * Confidential situations have a name of their own, which not every reader is shown.
 */
export function changedFields(before: OnFile, { employment, facts, number }: Changed): string[] {
  const { confidential } = splitSituations(facts.situations);
  return [
    ...ofIdentity.filter((field) => facts[field] !== before.identity[field]),
    ...ofEmployment.filter((field) => employment[field] !== before.employment[field]),
    ...(employment.jobPostId === before.employment.jobPostId ? [] : ['jobTitle']),
    ...(same(employment.situations, before.employment.situations) ? [] : ['situations']),
    ...(same(confidential, before.confidential) ? [] : ['confidentialSituations']),
    ...(number === null ? [] : ['nationalNumber']),
  ];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
