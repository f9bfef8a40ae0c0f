import { allows } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Decision } from '../follow-up/decide.ts';
import { numberOf } from '../national-number/rules.ts';
import type { EmployeeFacts } from './facts.ts';
import type { Refusal } from './refusal.ts';
import { refusalsOf, splitSituations } from './rules.ts';
import { decisionFor } from './settle.ts';

/** What is declared of an employee of an account on which the caller may write. */
export interface Declaration {
  accountId: string;
  /** The facts as they will stand. */
  facts: EmployeeFacts;
  /** The codes that the caller sent. */
  ticked: readonly string[];
  nationalNumber?: string | null | undefined;
}

/** A declaration against which something speaks has refusals; one without has a decision. */
export interface Checked {
  refusals: Refusal[];
  decision: Decision | null;
  /** The national number that was sent, when it fits. */
  number: string | null;
}

/** Asks the facts, the rights and the law, and gives all their refusals at once: a form is corrected once. */
export async function checkDeclaration(
  tx: ActorTransaction,
  { accountId, facts, ticked, nationalNumber }: Declaration,
  today: CivilDate,
): Promise<Checked> {
  const ofFacts = refusalsOf(facts, today);
  const refusals = [...ofFacts];
  // Also for a situation already on file: an answer that differs would tell who has it.
  const confides = splitSituations(ticked).confidential.length > 0;
  if (confides && !(await allows(tx, accountId, 'employees:confidential'))) {
    refusals.push({ code: 'MISSING_RIGHT', field: 'situations' });
  }
  const number = nationalNumber ? numberOf(nationalNumber, facts) : null;
  if (nationalNumber && !(await allows(tx, accountId, 'nir:write'))) {
    refusals.push({ code: 'MISSING_RIGHT', field: 'nationalNumber' });
  } else if (nationalNumber && !number) {
    refusals.push({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
  }
  // The law judges possible facts only.
  const decision = ofFacts.length === 0 ? decisionFor(facts, facts.situations, today) : null;
  refusals.push(...(decision?.law.refusals ?? []).map(forbidden));
  return { refusals, decision, number };
}

function forbidden({ message }: { message: string }): Refusal {
  return { code: 'FORBIDDEN_BY_LAW', field: 'situations', explanation: message };
}
