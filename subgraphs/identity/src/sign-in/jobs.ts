import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Message } from '@vigie/chassis/mail';
import { and, count, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { findByAddress, findPerson } from '../person/queries.ts';
import { findService } from '../service/queries.ts';
import { drawCode, hashCode } from './code.ts';
import { addressTakenMail, codeMail, throttledMail, unknownAddressMail } from './mail.ts';
import { mailFor } from './rules.ts';
import { signInChallenge, type ChallengeRow } from './table.ts';

/**
 * Decides what an address is told and sends it. The code is drawn here and only its hash is kept, so that it stands
 * nowhere but in the mail. A retry after a failed delivery draws a new code. A job that comes after the ten minutes
 * sends nothing: its code would not work, and would count as one of the five of the hour.
 */
export async function sendSignInMail(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { challengeId }: { challengeId: string },
): Promise<void> {
  const code = drawCode();
  const codeHash = await hashCode(code);
  const message = await database.as({ kind: 'job', task: 'send-sign-in-mail' }, async (tx) => {
    const [challenge] = await tx
      .select()
      .from(signInChallenge)
      .where(and(eq(signInChallenge.id, challengeId), stillOpen));
    if (!challenge) return null;
    // Two jobs for one address would each count the mails without the other's.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${challenge.email}, 0))`);
    return prepare(tx, challenge, { code, codeHash, portalUrl });
  });
  if (message) await mailer.send(message);
}

const stillOpen = and(
  isNull(signInChallenge.usedAt),
  gt(signInChallenge.expiresAt, sql`clock.now()`),
);

async function prepare(
  tx: ActorTransaction,
  challenge: ChallengeRow,
  drawn: { code: string; codeHash: string; portalUrl: string },
): Promise<Message | null> {
  const service = await findService(tx);
  if (!service) throw new Error('The service has no settings: nobody can be told whom to contact');
  const personId = await entitledTo(tx, challenge);
  const mail = mailFor({
    known: personId !== null,
    codesSent: await countMails(tx, challenge, ['code'], '1 hour'),
    noticesSent: await countMails(tx, challenge, ['unknown', 'throttled'], '1 day'),
  });
  if (mail === 'nothing') return null;
  const isCode = mail === 'code';
  await tx
    .update(signInChallenge)
    .set({ mail, codeHash: isCode ? drawn.codeHash : null, ...(personId && { personId }) })
    .where(eq(signInChallenge.id, challenge.id));
  await audit(tx, { action: 'sign-in.mailed', targetId: challenge.id, details: { mail } });
  const { email, purpose } = challenge;
  const reader = { email, service };
  if (mail === 'throttled') return throttledMail(reader);
  if (isCode) return codeMail(reader, purpose, drawn.code, drawn.portalUrl);
  return purpose === 'address'
    ? addressTakenMail(reader)
    : unknownAddressMail(reader, drawn.portalUrl);
}

/** Who may receive the code: whoever has the address; for a new address whoever asks for it, if nobody has it yet. */
async function entitledTo(
  tx: ActorTransaction,
  { email, personId, purpose }: ChallengeRow,
): Promise<string | null> {
  const holder = await findByAddress(tx, email);
  if (purpose === 'sign-in') return holder && !holder.disabledAt ? holder.id : null;
  const asking = personId ? await findPerson(tx, personId) : null;
  if (!asking || asking.disabledAt) return null;
  const isTheirs = purpose === 'address' ? holder === null : asking.email === email;
  return isTheirs ? asking.id : null;
}

async function countMails(
  tx: ActorTransaction,
  challenge: ChallengeRow,
  mails: ('code' | 'unknown' | 'throttled')[],
  span: '1 hour' | '1 day',
): Promise<number> {
  const [counted] = await tx
    .select({ rows: count() })
    .from(signInChallenge)
    .where(
      and(
        eq(signInChallenge.email, challenge.email),
        eq(signInChallenge.purpose, challenge.purpose),
        inArray(signInChallenge.mail, mails),
        gt(signInChallenge.requestedAt, sql`clock.now() - ${span}::interval`),
        sql`${signInChallenge.id} <> ${challenge.id}`,
      ),
    );
  return counted?.rows ?? 0;
}
