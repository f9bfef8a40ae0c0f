import { newId } from '@vigie/chassis/ids';
import { withConnection } from '../../../../../infra/database/connection.ts';
import type { House } from '../../../../../infra/tests/house.ts';
import { sealColumns, type KeptColumns } from '../batch/columns.ts';
import type { Counts } from '../batch/figures.ts';
import type { ImportRow } from '../decide/row.ts';
import { seal, type KeptDecision } from '../row/content.ts';

/** An import as a test wants to find it. */
export interface WrittenImport {
  accountId: string;
  subjectId: string;
  state?: string;
  counts?: Partial<Counts>;
  fileName?: string;
  cells?: ImportRow['cells'];
  decision?: Partial<KeptDecision>;
  /** Somebody of the account whom its row means. */
  employeeId?: string;
}

const columns: KeptColumns = {
  ...{ sheet: 'Feuil1', sheets: ['Feuil1'], hiddenSheets: [], headingRow: 1 },
  ...{ fingerprint: 'x', constants: {}, remembered: false, encoding: null, mixedEncoding: false },
  columns: [
    ...(['lastName', 'firstName', 'birthDate', 'sex', 'contract', 'startDate'] as const),
  ].map((field, index) => ({
    ...{ index, heading: field, field, confidence: 1, unread: null, samples: [] },
  })),
};

/** Writes an import with one row past every policy, as jobs would have left it. */
export async function writeImport(
  house: House,
  { accountId, subjectId, ...wanted }: WrittenImport,
): Promise<{ drop: string; id: string; row: string }> {
  const [drop, id, row] = [newId(), newId(), newId()];
  const { state = 'READY', counts = { create: 1 }, fileName = 'effectif.csv' } = wanted;
  const source: ImportRow = {
    ...{ key: `${fileName}!2`, place: { file: fileName, sheet: null, line: 2 } },
    ...{ cells: wanted.cells ?? {}, marks: {}, epoch: 1900, traits: {}, answers: {} },
  };
  const decision: KeptDecision = {
    ...{ outcome: 'CREATE', person: null, reopens: false, announced: false, facts: null },
    ...{ nationalNumber: null, employeeNumber: null, leftOn: null, changes: [], errors: [] },
    ...{ notices: [], profile: null },
    ...wanted.decision,
  };
  const content = { row: source, name: null, leftOut: false, decision };
  const sealed = seal(house.dataKey, row, content, '2026-11-23');
  const undoable = state === 'APPLIED' ? house.clock.now() : null;
  undoable?.setUTCHours(undoable.getUTCHours() + 1);
  await withConnection(house.database.adminUrl, async (sql) => {
    const sender = { subject_kind: 'user', subject_id: subjectId };
    await sql`insert into workforce.import_drop ${sql({
      ...{ id: drop, account_id: accountId, state: 'READ', ...sender },
      report: sql.json({ unknown: [], setAside: [], refused: [], lists: [] }),
    })}`;
    await sql`insert into workforce.import ${sql({
      ...{ id, drop_id: drop, account_id: accountId, kind: 'LIST', state, ...sender },
      ...{ file_names: [fileName], columns: sealColumns(house.dataKey, id, columns) },
      rules: sql.json({ laterStartIsRenewal: false, absence: { kind: 'IGNORE' } }),
      ...{ counts: sql.json({ ...counts }), undoable_until: undoable },
    })}`;
    await sql`insert into workforce.import_row ${sql({
      ...{ id: row, import_id: id, account_id: accountId, position: 0, key: source.key },
      ...{ outcome: decision.outcome, employee_id: wanted.employeeId ?? null },
      content: sealed.content,
    })}`;
    if (sealed.secret) {
      await sql`insert into workforce.import_secret values (${row}, ${accountId}, ${sealed.secret})`;
    }
  });
  return { drop, id, row };
}
