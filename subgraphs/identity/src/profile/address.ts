import { audit } from '@vigie/chassis/audit';
import { asJobWithin } from '@vigie/chassis/database';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { newId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { eq } from 'drizzle-orm';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import type { ConfirmAddressInput, SignInRefusal } from '../generated/resolvers.ts';
import { findByAddress, findPerson } from '../person/queries.ts';
import { person } from '../person/table.ts';
import { hasProven } from '../proof/queries.ts';
import { askForCode, tryCode, useUp, type Challenge } from '../sign-in/challenge.ts';
import { formerAddress } from './table.ts';

/** Sends a code to the address that the caller wants, and tells the present one. */
export async function requestAddress(
  { caller, clock, database }: Context,
  typed: string,
): Promise<Outcome<Challenge, SignInRefusal>> {
  const actor = signedIn(caller);
  const email = parseEmailAddress(typed);
  if (email === null) return refuse({ code: 'INVALID_EMAIL' });
  return database.as(actor, async (tx) => {
    if (!(await hasProven(tx, actor, clock.now()))) return refuse({ code: 'PROOF_NEEDED' });
    const personId = actor.subjectId;
    await alertPerson(tx, { kind: 'address-asked', personId });
    return { done: await askForCode(tx, clock, { purpose: 'address', personId, email }) };
  });
}

/** Changes the address in which a code has arrived, and tells the one that was. */
export async function confirmAddress(
  { caller, clock, database }: Context,
  { challenge, code }: ConfirmAddressInput,
): Promise<Outcome<{ email: string }, SignInRefusal>> {
  const actor = signedIn(caller);
  const tried = await tryCode(database, clock, { actor, purpose: 'address', challenge, code });
  if (isRefused(tried)) return tried;
  return database.as(actor, async (tx) => {
    const { id, email } = tried.done;
    const subject = await findPerson(tx, actor.subjectId);
    if (!(await useUp(tx, clock, id)) || !subject) return refuse({ code: 'CODE_EXPIRED' });
    // Somebody else may have been given this address since the code left; who has it is not told.
    const job = { task: 'address' };
    const taken = await asJobWithin(tx, job, (within) => findByAddress(within, email));
    if (taken) return refuse({ code: 'CODE_EXPIRED' });
    await tx.update(person).set({ email }).where(eq(person.id, subject.id));
    const formerAddressId = newId();
    await tx.insert(formerAddress).values({
      ...{ id: formerAddressId, personId: subject.id, email: subject.email, leftAt: clock.now() },
    });
    await alertPerson(tx, { kind: 'address-changed', personId: subject.id, formerAddressId });
    await audit(tx, { action: 'person.address-changed', targetId: subject.id });
    return { done: { email } };
  });
}
