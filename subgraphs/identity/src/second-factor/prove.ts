import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import type { Browser } from '../device/recognise.ts';
import type { SignInRefusal } from '../generated/resolvers.ts';
import { findPerson } from '../person/queries.ts';
import { showRecoveryCode } from '../recovery-code/codes.ts';
import { asSignIn } from '../session/commands.ts';
import { letIn, type Entrance } from '../sign-in/let-in.ts';
import { showTotp } from '../totp/verify.ts';
import { triesPerStep } from './rules.ts';
import { countStepTry, useStep } from './step.ts';

interface Typed extends Browser {
  step: string;
  code: string;
  trust?: boolean | null | undefined;
}

/** Ends a sign-in with six digits of the application, or with a recovery code. */
export async function confirmSecondFactor(
  context: Context,
  typed: Typed,
): Promise<Outcome<Entrance, SignInRefusal>> {
  const { caller, clock, database, dataKey } = context;
  const actor = asSignIn(caller);
  const now = clock.now();
  const count = (tx: ActorTransaction) => countStepTry(tx, typed.step, now);
  const counted = await database.as(actor, count, 'writing');
  if (counted === 'TOO_MANY_TRIES') return refuse({ code: counted, triesLeft: 0 });
  if (typeof counted === 'string') return refuse({ code: counted });
  const { id, personId, way } = counted;
  const comeIn = async (tx: ActorTransaction): Promise<Outcome<Entrance, SignInRefusal>> => {
    const subject = await findPerson(tx, personId);
    if (!subject || subject.disabledAt) return refuse({ code: 'STEP_EXPIRED' });
    const shown = { personId, code: typed.code, now };
    const isTotp = typed.code.replace(/\s/g, '').length <= 6;
    const right = isTotp
      ? await showTotp(tx, dataKey, shown)
      : await showRecoveryCode(tx, dataKey, shown);
    if (!right) {
      const triesLeft = triesPerStep - counted.attempts;
      return refuse({ code: triesLeft > 0 ? 'WRONG_CODE' : 'TOO_MANY_TRIES', triesLeft });
    }
    if (!(await useStep(tx, id, now))) return refuse({ code: 'STEP_EXPIRED' });
    if (!isTotp) await alertPerson(tx, { kind: 'recovery-code-used', personId });
    const secondFactor = isTotp ? 'totp' : 'recovery';
    return { done: await letIn(tx, context, subject, { ...typed, way, secondFactor }) };
  };
  return database.as(actor, comeIn, 'writing');
}
