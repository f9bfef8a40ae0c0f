import type { ActorTransaction } from '@vigie/chassis/database';
import { setting, type SettingRow } from './table.ts';

/** The rules of the service for its invoices. */
export async function readSetting(tx: ActorTransaction): Promise<SettingRow> {
  const [row] = await tx.select().from(setting);
  if (!row) throw new Error('billing.setting has no row: the database is not migrated');
  return row;
}
