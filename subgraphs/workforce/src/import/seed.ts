import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Counts } from './batch/figures.ts';
import { importRecord } from './batch/table.ts';
import { tableRules } from './decide/source-rules.ts';
import { emptyReport } from './drop/report.ts';
import { importDrop } from './drop/table.ts';

/** An import that was applied and whose rows are forgotten. */
export interface PastImport {
  accountId: string;
  subjectId: string;
  fileName: string;
  counts: Partial<Counts>;
}

/** Writes an import of the past as its jobs would have left it. */
export async function writePastImport(
  tx: ActorTransaction,
  { accountId, subjectId, fileName, counts }: PastImport,
  at: Date,
): Promise<void> {
  const [dropId, id] = [newId(), newId()];
  const sender = { subjectKind: 'user', subjectId } as const;
  await tx.insert(importDrop).values({
    ...{ id: dropId, accountId, state: 'READ', purpose: 'IMPORT', createdAt: at, ...sender },
    report: emptyReport,
  });
  const { create = 0, update = 0, leave = 0 } = counts;
  await tx.insert(importRecord).values({
    ...{ id, dropId, accountId, kind: 'LIST', state: 'APPLIED', ...sender, createdAt: at },
    ...{ fileNames: [fileName], rules: tableRules(null) },
    counts: { ...counts, done: create + update + leave },
    ...{ appliedKind: 'user', appliedBy: subjectId, appliedAt: at, finishedAt: at },
    rowsForgottenAt: at,
  });
  await audit(tx, { action: 'import.applied', accountId, targetId: id });
}
