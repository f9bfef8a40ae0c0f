import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { JobContext } from '../../job-context.ts';
import { importRecord } from '../batch/table.ts';
import type { AccountShare } from '../dispatch/dispatch.ts';
import type { DropRow } from '../drop/table.ts';
import { decideSoon } from './decide-soon.ts';
import { addRows } from './add-rows.ts';

/** Makes the import of one account out of what a drop declares for it. */
export async function makeShare(
  tx: ActorTransaction,
  { dataKey }: JobContext,
  { id: dropId, subjectKind, subjectId }: DropRow,
  { accountId, files, months, rows, announced, rules, notEmployed }: AccountShare,
): Promise<void> {
  const id = newId();
  await tx.insert(importRecord).values({
    ...{ id, dropId, accountId, kind: 'DSN', state: 'DECIDING', subjectKind, subjectId, rules },
    fileNames: files,
    declared: {
      ...{ months, announced: announced.length, notEmployed: notEmployed.length },
      whole: rules.absence.kind === 'REPORT',
    },
  });
  await addRows(tx, dataKey, { importId: id, accountId }, rows);
  await decideSoon(tx, { id, accountId });
}
