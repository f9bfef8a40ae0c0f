import { openDatabase } from '@vigie/chassis/database';
import { writeClient } from '@vigie/identity/seed';

/**
 * What the worker may ask of the gateway: what stands on a summons and who receives it, what became of a paper that was
 * taken back, and what an employer shows a labour inspector.
 */
export const workerScopes = [
  'account:read',
  'employees:read',
  'employees:identity',
  'visits:read',
  'declaration:fee',
  'invoices:read',
  'notifications:deliver',
  'incidents:write',
];

/** Makes the worker known as a machine client of the whole service, with the secret of this installation. */
export async function registerWorker(
  identityUrl: string,
  credentials: { id: string; secret: string },
): Promise<void> {
  const database = openDatabase({ url: identityUrl, subgraph: 'identity', connections: 1 });
  try {
    await database.as({ kind: 'seed' }, (tx) =>
      writeClient(tx, {
        ...credentials,
        name: 'Tâches automatiques du portail',
        scopes: workerScopes,
        internal: true,
      }),
    );
  } finally {
    await database.close();
  }
}
