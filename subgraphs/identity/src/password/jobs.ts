import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Message } from '@vigie/chassis/mail';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, count, eq, gt, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { findService } from '../service/queries.ts';
import { passwordLinkMail } from './mail.ts';
import { findOwner } from './queries.ts';
import { linksPerHour } from './rules.ts';
import { passwordLink, passwordTry } from './table.ts';

/** Draws the secret of a link and mails it to the owner; nobody and nothing where there is none, or too many were sent. */
export async function sendPasswordLink(
  { database, mailer, portalUrl }: JobContext,
  { linkId }: { linkId: string },
): Promise<void> {
  const job = { kind: 'job', task: 'send-password-link' } as const;
  const message = await database.as(job, (tx) => prepare(tx, linkId, portalUrl));
  if (message) await mailer.send(message);
}

async function prepare(
  tx: ActorTransaction,
  linkId: string,
  portalUrl: string,
): Promise<Message | null> {
  const [link] = await tx
    .select()
    .from(passwordLink)
    .where(
      and(
        eq(passwordLink.id, linkId),
        isNull(passwordLink.usedAt),
        gt(passwordLink.expiresAt, sql`clock.now()`),
      ),
    );
  if (!link) return null;
  const { memberNumber } = link;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`link ${memberNumber}`}, 0))`,
  );
  const [service, owner] = [await findService(tx), await findOwner(tx, memberNumber)];
  if (!service || !owner || (await sentLately(tx, link)) >= linksPerHour) return null;
  const secret = newSecret();
  await tx
    .update(passwordLink)
    .set({ secretHash: hashSecret(secret), personId: owner.id })
    .where(eq(passwordLink.id, linkId));
  await audit(tx, { action: 'password.link-mailed', targetId: owner.id });
  return passwordLinkMail(
    { email: owner.email, service },
    memberNumber,
    `${portalUrl}/connexion/mot-de-passe/${secret}`,
  );
}

async function sentLately(
  tx: ActorTransaction,
  { id, memberNumber }: { id: string; memberNumber: string },
): Promise<number> {
  const [sent] = await tx
    .select({ rows: count() })
    .from(passwordLink)
    .where(
      and(
        eq(passwordLink.memberNumber, memberNumber),
        isNotNull(passwordLink.secretHash),
        gt(passwordLink.requestedAt, sql`clock.now() - interval '1 hour'`),
        sql`${passwordLink.id} <> ${id}`,
      ),
    );
  return sent?.rows ?? 0;
}

/** Tries say who was wrong when: after a day they count for nothing any more. */
export async function forgetTries({ database }: JobContext): Promise<void> {
  await database.as({ kind: 'job', task: 'forget-tries' }, async (tx) => {
    await tx
      .delete(passwordTry)
      .where(lt(passwordTry.triedAt, sql`clock.now() - interval '1 day'`));
  });
}
