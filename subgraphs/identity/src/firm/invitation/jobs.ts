import { audit } from '@vigie/chassis/audit';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq } from 'drizzle-orm';
import type { JobContext } from '../../job-context.ts';
import { person } from '../../person/table.ts';
import { findService } from '../../service/queries.ts';
import { firm } from '../table.ts';
import { firmInvitationMail } from './mail.ts';
import { isLive } from './queries.ts';
import { firmInvitation } from './table.ts';

/** Sends an invitation. The link is drawn here and only its hash is kept: it stands nowhere but in the mail. */
export async function sendFirmInvitation(
  { database, mailer, portalUrl }: Pick<JobContext, 'database' | 'mailer' | 'portalUrl'>,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const job = { kind: 'job', task: 'send-firm-invitation' } as const;
  const message = await database.as(job, async (tx) => {
    const [found] = await tx
      .select({ row: firmInvitation, firmName: firm.name, sender: person })
      .from(firmInvitation)
      .innerJoin(firm, eq(firm.id, firmInvitation.firmId))
      .innerJoin(person, eq(person.id, firmInvitation.invitedBy))
      .where(and(eq(firmInvitation.id, invitationId), isLive));
    if (!found) return null;
    const service = await findService(tx);
    if (!service) throw new Error('The service has no settings: nobody can be told who writes');
    const secret = newSecret();
    await tx
      .update(firmInvitation)
      .set({ secretHash: hashSecret(secret) })
      .where(eq(firmInvitation.id, invitationId));
    await audit(tx, { action: 'firm-invitation.mailed', targetId: invitationId });
    return firmInvitationMail(service, {
      ...found.row,
      firm: found.firmName,
      sender: `${found.sender.firstName} ${found.sender.lastName}`,
      link: `${portalUrl}/invitation/cabinet/${secret}`,
    });
  });
  if (message) await mailer.send(message);
}
