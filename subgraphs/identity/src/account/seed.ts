import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { encryptBytes } from '@vigie/chassis/secret';
import { eq } from 'drizzle-orm';
import { accountAddress } from '../account-address/table.ts';
import { accountContact } from '../account-contact/table.ts';
import { registrationChange } from '../registration-change/table.ts';
import { contextOf } from '../registration-proof/receive.ts';
import { registrationProof } from '../registration-proof/table.ts';
import { memberAccount } from './table.ts';

export async function writeCollectiveAgreement(
  tx: ActorTransaction,
  accountId: string,
  collectiveAgreement: string,
): Promise<void> {
  await tx
    .update(memberAccount)
    .set({ collectiveAgreement })
    .where(eq(memberAccount.id, accountId));
}

export type SeededContact = Omit<typeof accountContact.$inferInsert, 'id'>;

export async function writeContact(tx: ActorTransaction, row: SeededContact): Promise<void> {
  await tx.insert(accountContact).values({ id: newId(), ...row });
}

export type SeededMailAddress = typeof accountAddress.$inferInsert;

export async function writeMailAddress(
  tx: ActorTransaction,
  row: SeededMailAddress,
): Promise<void> {
  await tx.insert(accountAddress).values(row);
}

/** Writes a request for another number, with its proof where it has come. */
export async function writeRegistrationChange(
  tx: ActorTransaction,
  row: Omit<typeof registrationChange.$inferInsert, 'id' | 'state'>,
  proof: { dataKey: Buffer; name: string; content: Buffer } | null,
): Promise<void> {
  const { accountId } = row;
  const id = newId();
  const state = proof ? 'OPEN' : 'AWAITING_PROOF';
  await tx.insert(registrationChange).values({ ...row, id, state });
  if (!proof) return;
  const { dataKey, name, content } = proof;
  const encrypted = encryptBytes(dataKey, contextOf(id), content);
  await tx.insert(registrationProof).values({
    ...{ changeId: id, accountId, name, mediaType: 'application/pdf' },
    ...{ byteSize: content.byteLength, encrypted },
  });
}
