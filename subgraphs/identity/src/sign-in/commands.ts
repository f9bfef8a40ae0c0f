import { audit } from '@vigie/chassis/audit';
import { parseEmailAddress } from '@vigie/chassis/identifiers/email-address';
import { newId } from '@vigie/chassis/ids';
import { enqueue } from '@vigie/chassis/jobs';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { tidy } from '@vigie/chassis/typed-text';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { SignInRefusal } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { asSignIn, openSession, type SessionTokens } from '../session/commands.ts';
import { matchesCode } from './code.ts';
import { codeLife, longestDevice, resendAfter, triesPerCode } from './rules.ts';
import { signInChallenge, type ChallengeRow } from './table.ts';

interface Challenge {
  challenge: string;
  expiresAt: Date;
  resendAt: Date;
}

/** Starts a sign-in. Everything that depends on the address happens later, in the mail job: time tells nothing. */
export async function requestCode(
  { caller, clock, database }: Context,
  typed: string,
): Promise<Outcome<Challenge, SignInRefusal>> {
  const email = parseEmailAddress(typed);
  if (email === null) return refuse({ code: 'INVALID_EMAIL' });
  const secret = newSecret();
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + codeLife);
  await database.as(asSignIn(caller), async (tx) => {
    const id = newId();
    await tx
      .insert(signInChallenge)
      .values({ id, secretHash: hashSecret(secret), email, requestedAt: now, expiresAt });
    await audit(tx, { action: 'sign-in.requested', targetId: id });
    await enqueue(tx, 'send-sign-in-mail', { challengeId: id });
  });
  return {
    done: { challenge: secret, expiresAt, resendAt: new Date(now.getTime() + resendAfter) },
  };
}

/** Ends a sign-in: the try is counted before the code is looked at, so that parallel tries cannot exceed five. */
export async function confirmCode(
  context: Context,
  input: { challenge: string; code: string; device?: string | null },
): Promise<Outcome<SessionTokens, SignInRefusal>> {
  const { caller, database } = context;
  const secretHash = hashSecret(input.challenge);
  const counted = await countTry(context, secretHash);
  if (!counted) return refuse(await reasonWhyNot(context, secretHash));
  if (!(await matchesCode(input.code, counted.codeHash))) {
    const triesLeft = triesPerCode - counted.attempts;
    return refuse(
      triesLeft > 0 ? { code: 'WRONG_CODE', triesLeft } : { code: 'TOO_MANY_TRIES', triesLeft: 0 },
    );
  }
  return database.as(asSignIn(caller), async (tx) => {
    const [used] = await tx
      .update(signInChallenge)
      .set({ usedAt: context.clock.now() })
      .where(and(eq(signInChallenge.id, counted.id), isNull(signInChallenge.usedAt)))
      .returning({ personId: signInChallenge.personId });
    const [subject] = used?.personId
      ? await tx.select().from(person).where(eq(person.id, used.personId))
      : [];
    if (!subject || subject.disabledAt) return refuse({ code: 'CODE_EXPIRED' });
    const device = tidy(input.device ?? '').slice(0, longestDevice) || null;
    const kind = subject.staff ? 'staff' : 'user';
    return { done: await openSession(tx, context, { id: subject.id, kind }, device) };
  });
}

async function countTry(
  { caller, clock, database }: Context,
  secretHash: string,
): Promise<ChallengeRow | null> {
  return database.as(asSignIn(caller), async (tx) => {
    const [row] = await tx
      .update(signInChallenge)
      .set({ attempts: sql`${signInChallenge.attempts} + 1` })
      .where(
        and(
          eq(signInChallenge.secretHash, secretHash),
          isNull(signInChallenge.usedAt),
          gt(signInChallenge.expiresAt, clock.now()),
          lt(signInChallenge.attempts, triesPerCode),
        ),
      )
      .returning();
    if (row) await audit(tx, { action: 'sign-in.tried', targetId: row.id });
    return row ?? null;
  });
}

async function reasonWhyNot(
  { caller, clock, database }: Context,
  secretHash: string,
): Promise<SignInRefusal> {
  const [row] = await database.as(asSignIn(caller), (tx) =>
    tx.select().from(signInChallenge).where(eq(signInChallenge.secretHash, secretHash)),
  );
  const spent = row && row.attempts >= triesPerCode && !row.usedAt && row.expiresAt > clock.now();
  return spent ? { code: 'TOO_MANY_TRIES', triesLeft: 0 } : { code: 'CODE_EXPIRED' };
}
