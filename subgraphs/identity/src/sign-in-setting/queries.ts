import type { ActorTransaction } from '@vigie/chassis/database';
import { signInSetting, type SignInSettingRow } from './table.ts';

export async function readSignInSetting(tx: ActorTransaction): Promise<SignInSettingRow> {
  const [row] = await tx.select().from(signInSetting);
  if (!row) throw new Error('identity.sign_in_setting has no row: the database is not migrated');
  return row;
}
