import { addDays, yearsBetween, type CivilDate } from '@vigie/chassis/civil-date';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { findSituation, isDeclarable, isSituationCode } from '@vigie/law/situation';
import { longestTitle } from '../job-post/rules.ts';
import type { EmployeeFacts } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** Longest name, in characters: what a DSN file carries. */
const longestName = 80;

/** Longest employee number, in characters: what a DSN file carries. */
const longestEmployeeNumber = 30;

/** How a name is written: letters, with spaces, hyphens, apostrophes and dots between them. */
const nameShape = /^(?=.*\p{L})[\p{L}\p{M}\s'’.‐‑–-]+$/u;

/** Nobody may be employed before this age (L4153-1, for the lightest work). */
const youngestAge = 14;

/** How far ahead of today a first or last day may lie, in days. */
const furthestDay = 366;

/** The sum is left to days ahead: an import asks this for thousands who started long ago. */
function liesTooFar(day: CivilDate, today: CivilDate): boolean {
  return day > today && day > addDays(today, furthestDay);
}

/** Contracts that have a planned end; an apprenticeship may be open-ended (L6222-7). */
const limited = new Set(['CDD', 'TEMPORARY', 'SEASONAL']);

/** What is typed of an employee: null for what is not, which an empty name is. */
export type DraftFacts = {
  [Fact in Exclude<keyof EmployeeFacts, 'sex' | 'situations'>]: EmployeeFacts[Fact] | null;
} & Pick<EmployeeFacts, 'situations'>;

/**
 * Everything that is wrong with the facts themselves, all at once, so that a form is corrected once. What is not typed yet
 * says nothing.
 */
export function refusalsOf(facts: DraftFacts, today: CivilDate): Refusal[] {
  return [
    ...nameRefusals(facts),
    ...dateRefusals(facts, today),
    ...contactRefusals(facts),
    ...situationRefusals(facts),
  ];
}

/** One refusal for the field, however many codes are wrong. What the law derives itself is never declared. */
function situationRefusals({ situations }: DraftFacts): Refusal[] {
  const known = situations.every((code) => isSituationCode(code) && isDeclarable(code));
  return known ? [] : [{ code: 'UNKNOWN_SITUATION', field: 'situations' }];
}

function nameRefusals(facts: DraftFacts): Refusal[] {
  const refusals: Refusal[] = [];
  for (const field of ['lastName', 'firstName', 'usedName'] as const) {
    const value = facts[field];
    if (value === '' && field !== 'usedName') refusals.push({ code: 'REQUIRED', field });
    if (value !== null && value.length > longestName) refusals.push({ code: 'TOO_LONG', field });
    if (value && !nameShape.test(value)) refusals.push({ code: 'INVALID_NAME', field });
  }
  return refusals;
}

function dateRefusals(facts: DraftFacts, today: CivilDate): Refusal[] {
  const { startDate, endDate, contract } = facts;
  const refusals = birthRefusals(facts, today);
  if (startDate !== null && (startDate < '1950-01-01' || liesTooFar(startDate, today))) {
    refusals.push({ code: 'INVALID_DATE', field: 'startDate' });
  }
  if (endDate !== null && startDate !== null && endDate < startDate) {
    refusals.push({ code: 'INVALID_DATE', field: 'endDate' });
  }
  if (endDate !== null && contract === 'CDI') {
    refusals.push({ code: 'END_DATE_NOT_ALLOWED', field: 'endDate' });
  }
  if (endDate === null && contract !== null && limited.has(contract)) {
    refusals.push({ code: 'END_DATE_REQUIRED', field: 'endDate' });
  }
  return refusals;
}

function birthRefusals({ birthDate, startDate }: DraftFacts, today: CivilDate): Refusal[] {
  if (birthDate === null) return [];
  if (birthDate < '1900-01-01' || birthDate >= today) {
    return [{ code: 'INVALID_DATE', field: 'birthDate' }];
  }
  if (startDate === null) return [];
  const tooYoung = birthDate >= startDate || yearsBetween(birthDate, startDate) < youngestAge;
  return tooYoung ? [{ code: 'TOO_YOUNG', field: 'birthDate' }] : [];
}

function contactRefusals({ email, employeeNumber, jobTitle }: DraftFacts): Refusal[] {
  const refusals: Refusal[] = [];
  if (email !== null && parseEmailAddress(email) === null) {
    refusals.push({ code: 'INVALID_EMAIL', field: 'email' });
  }
  if (employeeNumber !== null && employeeNumber.length > longestEmployeeNumber) {
    refusals.push({ code: 'TOO_LONG', field: 'employeeNumber' });
  }
  if (jobTitle !== null && jobTitle.length > longestTitle) {
    refusals.push({ code: 'TOO_LONG', field: 'jobTitle' });
  }
  return refusals;
}

/**
 * Last days of work that may be declared: not before the first, at most a year ahead. For somebody who has not started
 * yet a day from yesterday on says that they will not come.
 */
export function mayLeaveOn(leftOn: CivilDate, startDate: CivilDate, today: CivilDate): boolean {
  const neverCame = startDate > today && leftOn >= addDays(today, -1);
  return (leftOn >= startDate || neverCame) && !liesTooFar(leftOn, today);
}

/**
 * First days back that may be declared: after the last day of work, at most a year ahead. The first day on file
 * withdraws a closing made by mistake; a leaving that lies ahead can only be withdrawn.
 */
export function mayReturnOn(
  startDate: CivilDate,
  left: { startDate: CivilDate; leftOn: CivilDate },
  today: CivilDate,
): boolean {
  if (startDate === left.startDate) return true;
  return left.leftOn < today && startDate > left.leftOn && !liesTooFar(startDate, today);
}

/** Splits ticked codes into those that everybody who reads employees may see and the confidential ones. */
export function splitSituations(codes: readonly string[]): {
  open: string[];
  confidential: string[];
} {
  const unique = [...new Set(codes)].sort();
  const isConfidential = (code: string): boolean => findSituation(code)?.confidential ?? false;
  return {
    open: unique.filter((code) => !isConfidential(code)),
    confidential: unique.filter(isConfidential),
  };
}
