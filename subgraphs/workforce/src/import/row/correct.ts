import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { fingerprint } from '@vigie/chassis/secret';
import { findSituation } from '@vigie/law/situation';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { CorrectImportRowInput } from '../../generated/resolvers.ts';
import { fieldOf } from '../batch/field-names.ts';
import { openImport } from '../batch/open.ts';
import type { ImportRefusal } from '../batch/refusal.ts';
import { mayDeclareOn } from '../batch/standing.ts';
import { readSituations } from '../cells/situations.ts';
import type { Field } from '../columns/field.ts';
import { edited, type RowEdit } from '../decide/row.ts';
import { decideSoon } from '../prepare/decide-soon.ts';
import { uploadLimits } from '../reading/limits.ts';
import { seal, unseal, type OpenRow, type RowContent } from './content.ts';
import { findRow } from './queries.ts';
import { importRow, importSecret } from './table.ts';

/** Corrects a row; a job then decides it again, with the rows that say the same person. */
export function correctImportRow(
  { clock, database, dataKey }: Context,
  caller: CallerActor,
  input: CorrectImportRowInput,
): Promise<Outcome<{ id: string }, ImportRefusal>> {
  const today = clock.today();
  const remembered = withoutNumbers(dataKey, input);
  return runCommand<{ id: string }, ImportRefusal>(
    database,
    caller,
    'correctImportRow',
    remembered,
    async (tx) => {
      const seen = isId(input.id) ? await findRow(tx, dataKey, input.id) : null;
      if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
      const record = await openImport(tx, seen.record.importId);
      if ('refusals' in record) return record;
      if (record.state !== 'READY' && record.state !== 'DECIDING') {
        return refuse({ code: 'WRONG_STATE', field: 'id' });
      }
      const row = await wholeRow(tx, dataKey, seen);
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.record.revision !== input.revision) {
        return refuse({ code: 'STALE_VERSION', field: 'revision' });
      }
      const edit = editOf(input);
      const refusals = await refusalsOf(tx, record.accountId, row, edit, today);
      if (refusals.length > 0) return refuse(...refusals);
      await keep(tx, dataKey, row, corrected(row, input, edit), today);
      await decideSoon(tx, record);
      await audit(tx, {
        ...{ action: 'import.corrected', accountId: record.accountId, targetId: record.id },
        details: { fields: Object.keys(edit.cells ?? {}) },
      });
      return { done: { id: input.id } };
    },
  );
}

/** The row with all that is in it, locked: what its reader may not see stays in it. */
function wholeRow(
  tx: ActorTransaction,
  dataKey: Buffer,
  { record: { id, accountId } }: OpenRow,
): Promise<OpenRow | null> {
  return asJobWithin(tx, { task: 'correct-import', accountId }, async () => {
    const [locked] = await tx.select().from(importRow).where(eq(importRow.id, id)).for('update');
    const [secret] = await tx.select().from(importSecret).where(eq(importSecret.rowId, id));
    return locked ? unseal(dataKey, locked, secret) : null;
  });
}

function editOf({ cells, person, reopen, leaveOut }: CorrectImportRowInput): RowEdit {
  const typed = (cells ?? []).map(({ field, text }) => [fieldOf(field), text] as const);
  return {
    cells: Object.fromEntries(typed),
    answers: {
      ...(person ? { person } : {}),
      ...(reopen === undefined || reopen === null ? {} : { reopen }),
      ...(leaveOut === undefined || leaveOut === null ? {} : { apply: !leaveOut }),
    },
  };
}

async function refusalsOf(
  tx: ActorTransaction,
  accountId: string,
  { row }: OpenRow,
  { cells = {}, answers = {} }: RowEdit,
  today: string,
): Promise<ImportRefusal[]> {
  const typed = Object.entries(cells) as [Field, string][];
  // Somebody whom the source does not name has no cells, and is nobody else.
  if (!row && (typed.length > 0 || answers.person)) return [{ code: 'WRONG_STATE', field: 'id' }];
  const refusals: ImportRefusal[] = [];
  if (typed.some(([, text]) => text.length > uploadLimits.cellCharacters)) {
    refusals.push({ code: 'TOO_LONG', field: 'cells' });
  }
  if (answers.person && answers.person !== 'NOBODY' && !isId(answers.person)) {
    refusals.push({ code: 'NOT_FOUND', field: 'person' });
  }
  const may = await mayDeclareOn(tx, accountId);
  const { codes } = readSituations(cells.situations ?? '', today);
  const confides = codes.some((code) => findSituation(code)?.confidential);
  const numbers = cells.nationalNumber?.trim();
  if ((confides && !may.confide) || (numbers && !may.number)) {
    refusals.push({ code: 'MISSING_RIGHT', field: 'cells' });
  }
  return refusals;
}

function corrected(
  { row, name, leftOut, decision }: OpenRow,
  { leaveOut }: CorrectImportRowInput,
  edit: RowEdit,
): RowContent {
  return {
    row: row && edited(row, edit),
    name,
    leftOut: leaveOut ?? leftOut,
    // What was decided before stays to be seen until it is decided again.
    decision,
  };
}

async function keep(
  tx: ActorTransaction,
  dataKey: Buffer,
  { record: { id, accountId, revision } }: OpenRow,
  content: RowContent,
  today: string,
): Promise<void> {
  const sealed = seal(dataKey, id, content, today);
  await asJobWithin(tx, { task: 'correct-import', accountId }, async () => {
    await tx
      .update(importRow)
      .set({ content: sealed.content, revision: revision + 1 })
      .where(eq(importRow.id, id));
    await tx.delete(importSecret).where(eq(importSecret.rowId, id));
    if (sealed.secret) {
      await tx.insert(importSecret).values({ rowId: id, accountId, content: sealed.secret });
    }
  });
}

/** A national number is remembered by its fingerprint only: see `national-number/commands.ts`. */
function withoutNumbers(dataKey: Buffer, input: CorrectImportRowInput): CorrectImportRowInput {
  const cells = (input.cells ?? []).map((cell) =>
    cell.field === 'NATIONAL_NUMBER' ? { ...cell, text: fingerprint(dataKey, cell.text) } : cell,
  );
  return { ...input, cells };
}
