import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { newSecret } from '@vigie/chassis/secret';
import { findSomeFirm, writeClient } from '@vigie/identity/seed';
import { createHmac } from 'node:crypto';
import type { SeededAccount } from './identity.ts';

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
    name: 'Tableau de bord du service',
    purpose:
      'Chiffres du mois pour la direction, sans aucun nom. Contact\u00a0: Estelle Vauquelin.',
    secret,
    scopes: ['account:read', 'employees:read', 'posts:read', 'visits:read', 'invoices:read'],
  });
  return { id: reportingId, secret };
}

const readingStaff = ['account:read', 'employees:read', 'employees:identity', 'posts:read'];

/**
 * Programs that nobody of the demo runs, each bound to something else; their secrets are drawn and forgotten. How long
 * ago each was last there is told in hours.
 */
export async function seedIdlePrograms(
  tx: ActorTransaction,
  { accounts, now }: { accounts: readonly SeededAccount[]; now: Date },
): Promise<void> {
  const hotel = accounts.filter(({ account }) => account.memberNumber.startsWith('001000'));
  const firmId = await findSomeFirm(tx);
  await writeClient(tx, {
    ...{ id: newId(), name: 'Paie Mercure', secret: newSecret() },
    purpose:
      'Logiciel de paie\u00a0: embauches et départs. Contact\u00a0: support@mercure-paie.example.',
    scopes: [...readingStaff, 'employees:write', 'visits:read'],
    boundTo: { accountIds: hotel.slice(0, 3).map(({ id }) => id) },
    lastUsedAt: hoursBefore(now, 3),
  });
  if (firmId) {
    await writeClient(tx, {
      ...{ id: newId(), name: 'Portefeuille du cabinet', secret: newSecret() },
      purpose: 'Le cabinet rapproche l’effectif de ses clients de leurs factures.',
      scopes: ['account:read', 'employees:read', 'invoices:read'],
      boundTo: { firmId },
      lastUsedAt: hoursBefore(now, 26),
    });
  }
  await writeClient(tx, {
    ...{ id: newId(), name: 'Ancien agenda', secret: newSecret() },
    purpose: 'Remplacé en septembre ; gardé le temps de vérifier.',
    scopes: ['account:read', 'visits:read'],
    ...{ suspended: true, lastUsedAt: hoursBefore(now, 1900) },
  });
}

const hoursBefore = (instant: Date, hours: number): Date =>
  new Date(instant.getTime() - hours * 3_600_000);
