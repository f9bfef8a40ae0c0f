import type { JobActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { readZone } from '@vigie/chassis/today';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { document } from '../document/table.ts';
import { employeeKinds } from '../kind/kinds.ts';
import type { JobContext } from '../job-context.ts';
import { forwardMail } from './mail.ts';
import { readReader } from './reader.ts';
import { birthProofOf } from './rules.ts';
import { forward } from './table.ts';

export interface ForwardJob {
  forwardId: string;
}

const sender: JobActor = { kind: 'job', task: 'mail-forward' };

/**
 * Mails the link to a document. It is drawn here and only its hash is kept: a try that failed leaves a link that nobody
 * knows, and the next one draws another. What was withdrawn meanwhile is not sent any more.
 */
export async function mailForward(
  { database, mailer, query, portalUrl }: JobContext,
  { forwardId }: ForwardJob,
): Promise<void> {
  const waiting = await database.as(sender, async (tx) => {
    const [row] = await tx
      .select({ forward, document })
      .from(forward)
      .innerJoin(document, eq(document.id, forward.documentId))
      .where(
        and(
          eq(forward.id, forwardId),
          isNull(forward.sentAt),
          isNull(forward.endedAt),
          gt(forward.expiresAt, sql`clock.now()`),
        ),
      );
    return row && { ...row, zone: await readZone(tx) };
  });
  if (!waiting?.document.visitId) return;
  const { recipient, expiresAt } = waiting.forward;
  const reader = await readReader(query, waiting.document.visitId);
  const token = newSecret();
  const birthProof = birthProofOf(token, reader.visit.employee.birthDate);
  await database.as(sender, (tx) =>
    tx
      .update(forward)
      .set({ tokenHash: hashSecret(token), birthProof })
      .where(eq(forward.id, forwardId)),
  );
  await mailer.send(
    forwardMail(reader, {
      ...{ to: recipient, url: `${portalUrl}/document/${token}`, expiresAt },
      zone: waiting.zone,
      byService: employeeKinds.includes(waiting.document.kind),
      employerHas: waiting.document.duplicatedAt !== null,
    }),
  );
  const { id: targetId, accountId } = waiting.document;
  await database.as(sender, async (tx) => {
    await tx
      .update(forward)
      .set({ sentAt: sql`clock.now()` })
      .where(eq(forward.id, forwardId));
    await audit(tx, { action: 'document.link-mailed', accountId, targetId });
  });
}
