import type { ActorTransaction } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { Browser } from '../device/recognise.ts';
import type { SignInRefusal } from '../generated/resolvers.ts';
import { findPerson } from '../person/queries.ts';
import { asSignIn } from '../session/commands.ts';
import { askForCode, tryCode, useUp, type Challenge } from './challenge.ts';
import { enter } from './enter.ts';
import type { Entrance } from './let-in.ts';

/** Starts a sign-in. */
export async function requestCode(
  { caller, clock, database }: Context,
  typed: string,
): Promise<Outcome<Challenge, SignInRefusal>> {
  const email = parseEmailAddress(typed);
  if (email === null) return refuse({ code: 'INVALID_EMAIL' });
  const done = await database.as(asSignIn(caller), (tx) =>
    askForCode(tx, clock, { email, purpose: 'sign-in' }),
  );
  return { done };
}

/** Ends a sign-in, or leads to its second step. */
export async function confirmCode(
  context: Context,
  input: Browser & { challenge: string; code: string },
): Promise<Outcome<Entrance, SignInRefusal>> {
  const { caller, clock, database } = context;
  const actor = asSignIn(caller);
  const { challenge, code } = input;
  const tried = await tryCode(database, clock, { actor, purpose: 'sign-in', challenge, code });
  if (isRefused(tried)) return tried;
  const { id, personId } = tried.done;
  const comeIn = async (tx: ActorTransaction): Promise<Outcome<Entrance, SignInRefusal>> => {
    const used = await useUp(tx, clock, id);
    const subject = used && personId ? await findPerson(tx, personId) : null;
    if (!subject || subject.disabledAt) return refuse({ code: 'CODE_EXPIRED' });
    return { done: await enter(tx, context, subject, { ...input, way: 'code' }) };
  };
  return database.as(actor, comeIn, 'writing');
}
