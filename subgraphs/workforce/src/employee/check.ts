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

/** What somebody may declare of the employees of an account beside ordinary facts. */
export interface MayDeclare {
  /** What touches health or handicap. */
  confide: boolean;
  /** National numbers. */
  number: boolean;
}

/** Asks the facts, the rights and the law, and gives all their refusals at once: a form is corrected once. */
export async function checkDeclaration(
  tx: ActorTransaction,
  declaration: Declaration,
  today: CivilDate,
): Promise<Checked> {
  const { accountId, ticked, nationalNumber } = declaration;
  const may: MayDeclare = {
    confide: !confides(ticked) || (await allows(tx, accountId, 'employees:confidential')),
    number: !nationalNumber || (await allows(tx, accountId, 'nir:write')),
  };
  return judge(declaration, may, today);
}

/** The same for rights that are known. */
export function judge(
  { facts, ticked, nationalNumber }: Omit<Declaration, 'accountId'>,
  may: MayDeclare,
  today: CivilDate,
): Checked {
  const ofFacts = refusalsOf(facts, today);
  const refusals = [...ofFacts];
  // Also for a situation already on file: an answer that differs would tell who has it.
  if (confides(ticked) && !may.confide) {
    refusals.push({ code: 'MISSING_RIGHT', field: 'situations' });
  }
  const number = nationalNumber ? numberOf(nationalNumber, facts) : null;
  if (nationalNumber && !may.number) {
    refusals.push({ code: 'MISSING_RIGHT', field: 'nationalNumber' });
  } else if (nationalNumber && !number) {
    refusals.push({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
  }
  // The law judges possible facts only.
  const decision = ofFacts.length === 0 ? decisionFor(facts, facts.situations, today) : null;
  refusals.push(...(decision?.law.refusals ?? []).map(forbidden));
  return { refusals, decision, number };
}

function confides(ticked: readonly string[]): boolean {
  return splitSituations(ticked).confidential.length > 0;
}

function forbidden({ message }: { message: string }): Refusal {
  return { code: 'FORBIDDEN_BY_LAW', field: 'situations', explanation: message };
}
