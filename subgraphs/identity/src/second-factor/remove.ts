import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { signedIn } from '@vigie/chassis/subgraph';
import { and, eq } from 'drizzle-orm';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import type { FactorRefusal } from '../generated/resolvers.ts';
import { passkey } from '../passkey/table.ts';
import { findPerson } from '../person/queries.ts';
import { hasProven } from '../proof/queries.ts';
import { drawCodes, forgetCodes } from '../recovery-code/codes.ts';
import { totp } from '../totp/table.ts';
import { readDemanded, readHeld } from './queries.ts';
import { isProtected, mayRemove } from './rules.ts';

type Work<Done> = (tx: ActorTransaction, personId: string) => Promise<Outcome<Done, FactorRefusal>>;

/** Runs what only a fresh proof allows. */
async function proven<Done>(
  { caller, clock, database }: Context,
  work: Work<Done>,
): Promise<Outcome<Done, FactorRefusal>> {
  const actor = signedIn(caller);
  const run = async (tx: ActorTransaction): Promise<Outcome<Done, FactorRefusal>> => {
    const fresh = await hasProven(tx, actor, clock.now());
    return fresh ? work(tx, actor.subjectId) : refuse({ code: 'PROOF_NEEDED' });
  };
  return database.as(actor, run, 'writing');
}

/** Takes a passkey of the caller away, or the application where no passkey is named. */
export function removeFactor(
  context: Context,
  passkeyId: string | null,
): Promise<Outcome<{ personId: string }, FactorRefusal>> {
  return proven(context, async (tx, personId) => {
    const subject = await findPerson(tx, personId);
    const which = passkeyId === null ? 'totp' : 'passkey';
    const demanded = subject !== null && (await readDemanded(tx, subject));
    if (!mayRemove(await readHeld(tx, personId), which, demanded)) {
      return refuse({ code: 'DEMANDED' });
    }
    if (!(await take(tx, personId, passkeyId))) return refuse({ code: 'NOT_FOUND', field: 'id' });
    if (!isProtected(await readHeld(tx, personId))) await forgetCodes(tx, personId);
    await audit(tx, { action: 'second-factor.removed', targetId: personId, details: { which } });
    await alertPerson(tx, { kind: 'second-factor-removed', personId });
    return { done: { personId } };
  });
}

async function take(
  tx: ActorTransaction,
  personId: string,
  passkeyId: string | null,
): Promise<boolean> {
  if (passkeyId === null) {
    const taken = await tx
      .delete(totp)
      .where(eq(totp.personId, personId))
      .returning({ personId: totp.personId });
    return taken.length > 0;
  }
  if (!isId(passkeyId)) return false;
  const taken = await tx
    .delete(passkey)
    .where(and(eq(passkey.id, passkeyId), eq(passkey.personId, personId)))
    .returning({ id: passkey.id });
  return taken.length > 0;
}

/** Ten new recovery codes in place of those that were. */
export function drawRecoveryCodes(
  context: Context,
): Promise<Outcome<{ codes: string[] }, FactorRefusal>> {
  return proven(context, async (tx, personId) => {
    if (!isProtected(await readHeld(tx, personId))) return refuse({ code: 'NO_FACTOR' });
    const codes = await drawCodes(tx, context.dataKey, personId);
    await audit(tx, { action: 'recovery-codes.drawn', targetId: personId });
    await alertPerson(tx, { kind: 'recovery-codes-drawn', personId });
    return { done: { codes } };
  });
}
