import type { ActorTransaction } from '@vigie/chassis/database';
import { writeClient } from '@vigie/identity/seed';
import { createHmac } from 'node:crypto';

/** Fixed, so that scripts which query the demo keep working after a new start. */
const reportingId = '01900000-0000-7000-8000-000000000001';

/** A way in for programs. */
export interface MachineCredentials {
  id: string;
  secret: string;
}

/**
 * Makes the read-only reporting tool known: figures without names. Its secret follows from the installation's own, so
 * that none stands in the repository.
 */
export async function seedMachineClients(
  tx: ActorTransaction,
  environment: Record<string, string>,
): Promise<MachineCredentials> {
  const secret = createHmac('sha256', environment['DATA_KEY'] ?? '')
    .update('demo reporting client')
    .digest('base64url');
  await writeClient(tx, {
    id: reportingId,
    name: 'Reporting (read only)',
    secret,
    scopes: ['account:read', 'employees:read', 'posts:read', 'visits:read', 'invoices:read'],
  });
  return { id: reportingId, secret };
}
