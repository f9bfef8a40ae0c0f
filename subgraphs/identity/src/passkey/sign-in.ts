import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Context } from '../context.ts';
import type { Browser } from '../device/recognise.ts';
import type { SignInRefusal } from '../generated/resolvers.ts';
import { findPerson } from '../person/queries.ts';
import { findStep, useStep } from '../second-factor/step.ts';
import { asSignIn } from '../session/commands.ts';
import { letIn, type Entrance } from '../sign-in/let-in.ts';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { checkAnswer } from './answer.ts';
import { openCeremony, useCeremony } from './ceremony.ts';
import { listPasskeys } from './queries.ts';
import type { Asked } from './register.ts';

/** Asks the browser for a passkey: any of this portal to come in, one of the person's own as their second factor. */
export async function startPasskey(
  { caller, clock, database, relyingParty }: Context,
  { step }: { step?: string | null },
): Promise<Outcome<Asked, SignInRefusal>> {
  const now = clock.now();
  const begin = async (tx: ActorTransaction): Promise<Outcome<Asked, SignInRefusal>> => {
    const held = step ? await findStep(tx, step, 'prove', now) : null;
    if (step && !held) return refuse({ code: 'STEP_EXPIRED' });
    if (!held && !(await readSignInSetting(tx)).passkey) return refuse({ code: 'NOT_OFFERED' });
    const known = held ? await listPasskeys(tx, held.personId) : [];
    const options = await generateAuthenticationOptions({
      rpID: relyingParty.id,
      userVerification: 'required',
      allowCredentials: known.map(({ credentialId: id }) => ({ id })),
    });
    const purpose = held ? ('second-step' as const) : ('sign-in' as const);
    const asked = { purpose, personId: held?.personId ?? null, challenge: options.challenge };
    const ceremony = await openCeremony(tx, asked, now);
    return { done: { ceremony, options: JSON.stringify(options) } };
  };
  return database.as(asSignIn(caller), begin, 'writing');
}

interface Answered extends Browser {
  ceremony: string;
  response: string;
  step?: string | null | undefined;
  trust?: boolean | null | undefined;
}

/**
 * Lets in whoever's passkey has answered. It stands on a device that was unlocked for it, hence for both factors where
 * it comes first.
 */
export async function confirmPasskey(
  context: Context,
  typed: Answered,
): Promise<Outcome<Entrance, SignInRefusal>> {
  const { caller, clock, database, relyingParty } = context;
  const now = clock.now();
  const actor = asSignIn(caller);
  const finish = async (tx: ActorTransaction): Promise<Outcome<Entrance, SignInRefusal>> => {
    const held = typed.step ? await findStep(tx, typed.step, 'prove', now) : null;
    if (typed.step && !held) return refuse({ code: 'STEP_EXPIRED' });
    const purpose = held ? 'second-step' : 'sign-in';
    const ceremony = await useCeremony(tx, typed.ceremony, purpose, now);
    if (!ceremony) return refuse({ code: 'CODE_EXPIRED' });
    await audit(tx, { action: 'passkey.answered', targetId: ceremony.id });
    const shown = await checkAnswer(tx, typed.response, ceremony, relyingParty, now);
    const subject = shown && (await findPerson(tx, shown.personId));
    const isOther = held !== null && held.personId !== shown?.personId;
    if (!subject || subject.disabledAt || isOther) return refuse({ code: 'NOT_VERIFIED' });
    if (held && !(await useStep(tx, held.id, now))) return refuse({ code: 'STEP_EXPIRED' });
    const way = held ? held.way : 'passkey';
    return { done: await letIn(tx, context, subject, { ...typed, way, secondFactor: 'passkey' }) };
  };
  return database.as(actor, finish, 'writing');
}
