import type { ActorTransaction } from '@vigie/chassis/database';
import type { MadeFile } from '../file/make.ts';
import { readSetting } from '../setting/queries.ts';
import { documentEntry, moneyEntry, type Side } from './entries.ts';
import { accountingFile } from './file.ts';
import { planOf } from './plan.ts';
import { listDocuments, listMoney, type Exported } from './queries.ts';

/** What was invoiced and paid in a period, as accounting software takes it. */
export async function makeAccounting(
  tx: ActorTransaction,
  side: Side,
  exported: Exported,
): Promise<MadeFile> {
  const plan = planOf(side, await readSetting(tx));
  const documents = await listDocuments(tx, exported);
  const money = await listMoney(tx, exported);
  const lines = [
    ...documents.flatMap((each) => documentEntry(side, plan, each)),
    ...money.flatMap((each) => moneyEntry(side, plan, each)),
  ];
  return {
    name: `Écritures du ${exported.from} au ${exported.to}.csv`,
    ...{
      mediaType: 'text/csv; charset=utf-8',
      content: Buffer.from(accountingFile(lines), 'utf8'),
    },
  };
}
