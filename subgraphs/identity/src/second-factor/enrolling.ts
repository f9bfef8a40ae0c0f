import type { Actor } from '@vigie/chassis/actor';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Context } from '../context.ts';
import { findPerson } from '../person/queries.ts';
import type { PersonRow } from '../person/table.ts';
import { hasProven } from '../proof/queries.ts';
import { asSignIn } from '../session/commands.ts';
import { findStep } from './step.ts';
import type { SecondStepRow } from './table.ts';

/** Somebody who may get a second factor now: signed in with a fresh proof, or held at the door until they have one. */
export interface Enrolling {
  subject: PersonRow;
  /** The step that ends with it. */
  step: SecondStepRow | null;
}

/** In whose name the making of a factor runs: at the door nobody is known yet. */
export function enrollingActor({ caller }: Context, step: string | null | undefined): Actor {
  return step || caller.kind === 'sign-in' ? asSignIn(caller) : caller;
}

/** Who it is, or why they may not. */
export async function whoEnrols(
  tx: ActorTransaction,
  { caller, clock }: Context,
  secret: string | null | undefined,
): Promise<Enrolling | 'STEP_EXPIRED' | 'PROOF_NEEDED'> {
  const now = clock.now();
  if (secret || caller.kind === 'sign-in') {
    const step = await findStep(tx, secret ?? '', 'enrol', now);
    const subject = step && (await findPerson(tx, step.personId));
    return step && subject && !subject.disabledAt ? { subject, step } : 'STEP_EXPIRED';
  }
  const subject = (await hasProven(tx, caller, now)) && (await findPerson(tx, caller.subjectId));
  return subject ? { subject, step: null } : 'PROOF_NEEDED';
}
