import type { Actor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { Clock } from '@vigie/chassis/clock';
import type { ActorTransaction, Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { SignInRefusal } from '../generated/resolvers.ts';
import { matchesCode } from './code.ts';
import { codeLife, resendAfter, triesPerCode } from './rules.ts';
import { signInChallenge, type ChallengeRow } from './table.ts';

/** What the browser that asked for a code is told. */
export interface Challenge {
  challenge: string;
  expiresAt: Date;
  resendAt: Date;
}

/** What a code is asked for. */
export type Asked = Pick<ChallengeRow, 'email' | 'purpose'> & {
  personId?: string;
  aboutId?: string;
};

/** Asks for a code. Everything that depends on the address happens later, in the mail job: time tells nothing. */
export async function askForCode(
  tx: ActorTransaction,
  clock: Clock,
  asked: Asked,
): Promise<Challenge> {
  const now = clock.now();
  const [id, secret] = [newId(), newSecret()];
  const expiresAt = new Date(now.getTime() + codeLife);
  await tx
    .insert(signInChallenge)
    .values({ ...asked, id, secretHash: hashSecret(secret), requestedAt: now, expiresAt });
  await audit(tx, { action: `${asked.purpose}.requested`, targetId: id });
  await enqueue(tx, 'send-sign-in-mail', { challengeId: id }, { awaited: true });
  return { challenge: secret, expiresAt, resendAt: new Date(now.getTime() + resendAfter) };
}

/** Who shows a code, and what for. */
export interface Shown {
  actor: Actor;
  purpose: ChallengeRow['purpose'];
  challenge: string;
  code: string;
}

/** The challenge of a right code. The try is counted before the code is looked at: parallel tries cannot exceed five. */
export async function tryCode(
  database: Database,
  clock: Clock,
  shown: Shown,
): Promise<Outcome<ChallengeRow, SignInRefusal>> {
  const asked = and(
    eq(signInChallenge.secretHash, hashSecret(shown.challenge)),
    eq(signInChallenge.purpose, shown.purpose),
  );
  const count = async (tx: ActorTransaction) => {
    const [counted] = await tx
      .update(signInChallenge)
      .set({ attempts: sql`${signInChallenge.attempts} + 1` })
      .where(
        and(
          asked,
          isNull(signInChallenge.usedAt),
          gt(signInChallenge.expiresAt, clock.now()),
          lt(signInChallenge.attempts, triesPerCode),
        ),
      )
      .returning();
    if (counted) await audit(tx, { action: `${shown.purpose}.tried`, targetId: counted.id });
    const [closed] = counted ? [] : await tx.select().from(signInChallenge).where(asked);
    return { counted, closed };
  };
  // Whoever has typed a code would rather wait than type it again.
  const { counted, closed } = await database.as(shown.actor, count, 'writing');
  if (!counted) {
    const spent =
      closed && closed.attempts >= triesPerCode && !closed.usedAt && closed.expiresAt > clock.now();
    return refuse(spent ? { code: 'TOO_MANY_TRIES', triesLeft: 0 } : { code: 'CODE_EXPIRED' });
  }
  if (await matchesCode(shown.code, counted.codeHash)) return { done: counted };
  const triesLeft = triesPerCode - counted.attempts;
  return refuse(
    triesLeft > 0 ? { code: 'WRONG_CODE', triesLeft } : { code: 'TOO_MANY_TRIES', triesLeft: 0 },
  );
}

/** Uses a challenge up; false for the second of two who show the same code at once. */
export async function useUp(tx: ActorTransaction, clock: Clock, id: string): Promise<boolean> {
  const used = await tx
    .update(signInChallenge)
    .set({ usedAt: clock.now() })
    .where(and(eq(signInChallenge.id, id), isNull(signInChallenge.usedAt)))
    .returning({ id: signInChallenge.id });
  return used.length > 0;
}
