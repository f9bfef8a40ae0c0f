import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn, type Caller } from '@vigie/chassis/subgraph';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, isNull, lte, type SQL } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  CancelSecondFactorResetInput,
  ResetRefusal,
  ResetSecondFactorInput,
} from '../generated/resolvers.ts';
import { passkey } from '../passkey/table.ts';
import { findByAddress } from '../person/queries.ts';
import { forgetCodes } from '../recovery-code/codes.ts';
import { readHeld } from '../second-factor/queries.ts';
import { isProtected } from '../second-factor/rules.ts';
import { asSignIn } from '../session/commands.ts';
import { endSessionsOf } from '../session/end.ts';
import { readSignInSetting } from '../sign-in-setting/queries.ts';
import { totp } from '../totp/table.ts';
import { announceReset } from './announce.ts';
import { noteLengths, resetOfLink } from './rules.ts';
import { factorReset } from './table.ts';

const hour = 60 * 60 * 1000;
const open = and(isNull(factorReset.cancelledAt), isNull(factorReset.appliedAt));

/** A reset that waits; the instant as the journal of keys can hold it. */
interface Asked {
  id: string;
  effectiveAt: string;
}

/** Asks in the service's name that somebody's second factor be taken away; what was seen as proof is kept. */
export async function resetSecondFactor(
  { caller, clock, database }: Context,
  input: ResetSecondFactorInput,
): Promise<Outcome<Asked, ResetRefusal>> {
  const actor = signedIn(caller);
  const note = tidy(input.note);
  const ask = async (tx: ActorTransaction): Promise<Outcome<Asked, ResetRefusal>> => {
    if (note.length < noteLengths.least || note.length > noteLengths.most) {
      return refuse({ code: 'INVALID_NOTE', field: 'note' });
    }
    const email = input.email.trim().toLowerCase();
    const known = await asJobWithin(tx, { task: 'reset' }, async (job) => {
      const subject = await findByAddress(job, email);
      return subject && !subject.disabledAt ? subject : null;
    });
    if (!known) return refuse({ code: 'NOT_FOUND', field: 'email' });
    // Nobody repairs their own access: that is what a stolen session would do.
    if (known.id === actor.subjectId) return refuse({ code: 'ONESELF', field: 'email' });
    const [waiting] = await tx
      .select()
      .from(factorReset)
      .where(and(eq(factorReset.personId, known.id), open));
    if (waiting) return refuse({ code: 'ALREADY_ASKED', field: 'email' });
    const [now, id] = [clock.now(), newId()];
    const { resetDelayHours } = await readSignInSetting(tx);
    const effectiveAt = new Date(now.getTime() + resetDelayHours * hour);
    await tx.insert(factorReset).values({
      ...{ id, personId: known.id, askedBy: actor.subjectId, proof: input.proof, note },
      ...{ askedAt: now, effectiveAt, cancelledAt: null, appliedAt: null },
    });
    const details = { proof: input.proof };
    await audit(tx, { action: 'factor-reset.asked', targetId: known.id, details });
    await announceReset(tx, id, known.id);
    return { done: { id, effectiveAt: effectiveAt.toISOString() } };
  };
  return runCommand(database, actor, 'resetSecondFactor', input, ask);
}

/** Calls a reset off: by the link of its announcement; signed in, one's own, or another one as the service that asked. */
export async function cancelReset(
  { caller, clock, database, dataKey }: Context,
  input: CancelSecondFactorResetInput,
): Promise<Outcome<{ id: string }, ResetRefusal>> {
  const which = named(caller, dataKey, input);
  if (!which) return refuse({ code: 'NOT_FOUND' });
  const cancel = async (tx: ActorTransaction): Promise<Outcome<{ id: string }, ResetRefusal>> => {
    const [cancelled] = await tx
      .update(factorReset)
      .set({ cancelledAt: clock.now() })
      .where(and(which, open))
      .returning({ id: factorReset.id, personId: factorReset.personId });
    if (!cancelled) return refuse({ code: 'NOT_FOUND' });
    await audit(tx, { action: 'factor-reset.cancelled', targetId: cancelled.personId });
    return { done: { id: cancelled.id } };
  };
  return database.as(input.link ? asSignIn(caller) : caller, cancel, 'writing');
}

/** The reset that somebody calls off; null for a link that we did not write, and for nobody without one. */
function named(
  caller: Caller,
  dataKey: Buffer,
  { link, id }: CancelSecondFactorResetInput,
): SQL | null {
  if (typeof link === 'string') {
    const ofLink = resetOfLink(dataKey, link);
    return ofLink === null ? null : eq(factorReset.id, ofLink);
  }
  if (caller.kind === 'sign-in') return null;
  if (id) return isId(id) ? eq(factorReset.id, id) : null;
  return eq(factorReset.personId, caller.subjectId);
}

/** At the door: takes away what a reset whose delay has passed was asked to. */
export async function applyDueReset(
  tx: ActorTransaction,
  personId: string,
  now: Date,
): Promise<void> {
  const [due] = await tx
    .update(factorReset)
    .set({ appliedAt: now })
    .where(and(eq(factorReset.personId, personId), open, lte(factorReset.effectiveAt, now)))
    .returning({ id: factorReset.id });
  if (!due) return;
  const had = isProtected(await readHeld(tx, personId));
  await tx.delete(totp).where(eq(totp.personId, personId));
  await tx.delete(passkey).where(eq(passkey.personId, personId));
  await forgetCodes(tx, personId);
  await endSessionsOf(tx, personId, now);
  await audit(tx, { action: 'factor-reset.applied', targetId: personId, details: { had } });
}
