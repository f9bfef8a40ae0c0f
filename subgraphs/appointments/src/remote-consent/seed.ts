import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { remoteConsent, type RemoteConsentRow } from './table.ts';

export type RemoteConsentSeed = Pick<
  RemoteConsentRow,
  'employeeId' | 'accountId' | 'givenOn' | 'means' | 'recordedBy'
>;

export async function seedRemoteConsents(
  tx: ActorTransaction,
  given: readonly RemoteConsentSeed[],
): Promise<void> {
  await tx.insert(remoteConsent).values(given.map((consent) => ({ id: newId(), ...consent })));
}
