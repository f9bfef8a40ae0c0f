import { audit } from '@vigie/chassis/audit';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { person } from '../../person/table.ts';
import { roleLabel } from '../../role/roles.ts';
import { findService } from '../../service/queries.ts';
import { staffInvitationMail } from './mail.ts';
import { isLive } from './queries.ts';
import { staffInvitation } from './table.ts';

/** Sends an invitation. The link is drawn here and only its hash is kept: it stands nowhere but in the mail. */
export async function sendStaffInvitation(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const job = { kind: 'job', task: 'send-staff-invitation' } as const;
  const message = await database.as(job, async (tx) => {
    const [found] = await tx
      .select({ row: staffInvitation, sender: person })
      .from(staffInvitation)
      .innerJoin(person, eq(person.id, staffInvitation.invitedBy))
      .where(and(eq(staffInvitation.id, invitationId), isLive));
    if (!found) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    const secret = newSecret();
    await tx
      .update(staffInvitation)
      .set({ secretHash: hashSecret(secret) })
      .where(eq(staffInvitation.id, invitationId));
    await audit(tx, { action: 'staff-invitation.mailed', targetId: invitationId });
    return staffInvitationMail(service, {
      ...found.row,
      roles: found.row.roles.map(roleLabel),
      sender: `${found.sender.firstName} ${found.sender.lastName}`,
      link: `${portalUrl}/invitation/equipe/${secret}`,
    });
  });
  if (message) await mailer.send(message);
}
