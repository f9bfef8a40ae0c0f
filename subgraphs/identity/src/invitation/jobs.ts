import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Message } from '@vigie/chassis/mail';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, asc, eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { JobContext } from '../job-context.ts';
import { person } from '../person/table.ts';
import { roleLabel } from '../role/roles.ts';
import { findService } from '../service/queries.ts';
import { invitationMail } from './mail.ts';
import { isLive } from './queries.ts';
import { invitation } from './table.ts';

/**
 * Sends the letter of an invitation. Its link is drawn here and only a hash is kept, so that it stands nowhere but in the
 * mail; a retry after a failed delivery draws another. What was taken back meanwhile is not sent.
 */
export async function sendInvitationMail(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { letterId }: { letterId: string },
): Promise<void> {
  const message = await database.as({ kind: 'job', task: 'send-invitation-mail' }, (tx) =>
    prepare(tx, letterId, portalUrl),
  );
  if (message) await mailer.send(message);
}

async function prepare(
  tx: ActorTransaction,
  letterId: string,
  portalUrl: string,
): Promise<Message | null> {
  const rows = await tx
    .select({ row: invitation, account: memberAccount })
    .from(invitation)
    .innerJoin(memberAccount, eq(memberAccount.id, invitation.accountId))
    .where(and(eq(invitation.letterId, letterId), isLive))
    .orderBy(asc(memberAccount.name));
  const [first] = rows;
  if (!first) return null;
  const service = await findService(tx);
  if (!service) throw new Error('The service has no settings: nobody can be told who writes');
  const secret = newSecret();
  await tx
    .update(invitation)
    .set({ secretHash: hashSecret(secret) })
    .where(eq(invitation.letterId, letterId));
  const { email, firstName, roles, invitedBy, expiresAt } = first.row;
  const [sender] = await tx.select().from(person).where(eq(person.id, invitedBy));
  await audit(tx, { action: 'invitation.mailed', targetId: letterId });
  return invitationMail(service, {
    ...{ email, firstName, expiresAt, link: `${portalUrl}/invitation/${secret}` },
    sender: sender && !sender.staff ? `${sender.firstName} ${sender.lastName}` : service.name,
    accounts: rows.map(({ account: { name } }) => name),
    roles: roles.map(roleLabel),
  });
}
