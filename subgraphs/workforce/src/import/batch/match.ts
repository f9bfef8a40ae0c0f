import type { CallerActor } from '@vigie/chassis/actor';
import { enqueue } from '@vigie/chassis/jobs';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { Outcome } from '@vigie/chassis/refusal';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { MatchImportColumnsInput } from '../../generated/resolvers.ts';
import type { Field } from '../columns/field.ts';
import { rememberMatching } from '../columns/memory.ts';
import { uploadLimits } from '../reading/limits.ts';
import { mappingOf, matchedBy, openColumns, sealColumns, type KeptColumns } from './columns.ts';
import { fieldOf } from './field-names.ts';
import { commandImport } from './open.ts';
import type { ImportRefusal } from './refusal.ts';
import { columnMemory, importRecord, type ImportRecord } from './table.ts';

/** Fields of which one tells who a row is about. */
const naming: readonly Field[] = ['lastName', 'fullName', 'nationalNumber', 'employeeNumber'];

/** Takes the columns of a list for what somebody says; the file is then read once more. */
export function matchImportColumns(
  context: Context,
  caller: CallerActor,
  input: MatchImportColumnsInput,
): Promise<Outcome<{ id: string }, ImportRefusal>> {
  const { dataKey } = context;
  return commandImport(context, caller, input, {
    name: 'matchImportColumns',
    action: 'import.matched',
    states: ['TO_MATCH', 'READY'],
    work: async (tx, record) => {
      const kept = openColumns(dataKey, record);
      if (!kept) return [{ code: 'WRONG_STATE', field: 'id' }];
      const sheet = input.sheet ?? kept.sheet;
      if (sheet !== kept.sheet) {
        if (!kept.sheets.includes(sheet)) return [{ code: 'INVALID_COLUMNS', field: 'sheet' }];
        await readAgain(tx, dataKey, record, { ...kept, sheet, columns: [], remembered: false });
        return [];
      }
      const fields = fieldsOf(input, kept);
      if (!fields) return [{ code: 'INVALID_COLUMNS', field: 'columns' }];
      const constants = constantsOf(input);
      if (!constants) return [{ code: 'INVALID_COLUMNS', field: 'constants' }];
      const matched = matchedBy(kept, fields, constants);
      const named = matched.columns.some(({ field }) => field !== null && naming.includes(field));
      if (!named) return [{ code: 'NAMES_MISSING', field: 'columns' }];
      await remember(tx, record, matched);
      await readAgain(tx, dataKey, record, matched);
      return [];
    },
  });
}

/** Null when a column or a field is named twice, or a column does not exist. */
function fieldsOf(
  { columns }: MatchImportColumnsInput,
  kept: KeptColumns,
): Map<number, Field> | null {
  const fields = new Map(columns.map(({ index, field }) => [index, fieldOf(field)]));
  const known = new Set(kept.columns.map(({ index }) => index));
  const isWhole = fields.size === columns.length && new Set(fields.values()).size === fields.size;
  return isWhole && [...fields.keys()].every((index) => known.has(index)) ? fields : null;
}

function constantsOf({
  constants,
}: MatchImportColumnsInput): Partial<Record<Field, string>> | null {
  const texts = (constants ?? []).map(({ field, text }) => [fieldOf(field), text.trim()] as const);
  const filled = texts.filter(([, text]) => text !== '');
  const fits = filled.every(([, text]) => text.length <= uploadLimits.cellCharacters);
  return fits ? Object.fromEntries(filled) : null;
}

/** What was agreed to for these headings holds for the next list that has them. */
async function remember(
  tx: ActorTransaction,
  { accountId }: ImportRecord,
  matched: KeptColumns,
): Promise<void> {
  const headings: string[] = [];
  for (const { index, heading } of matched.columns) headings[index] = heading;
  const whole = Array.from(headings, (heading) => heading ?? '');
  const { fields, constants } = rememberMatching(whole, mappingOf(matched));
  const row = { accountId, fingerprint: matched.fingerprint, fields, constants };
  await tx
    .insert(columnMemory)
    .values(row)
    .onConflictDoUpdate({
      target: [columnMemory.accountId, columnMemory.fingerprint],
      set: { fields, constants },
    });
}

async function readAgain(
  tx: ActorTransaction,
  dataKey: Buffer,
  { id, accountId, version }: ImportRecord,
  columns: KeptColumns,
): Promise<void> {
  await tx
    .update(importRecord)
    .set({
      ...{ state: 'DECIDING', version: version + 1, counts: {}, effects: {} },
      columns: sealColumns(dataKey, id, columns),
    })
    .where(eq(importRecord.id, id));
  await enqueue(
    tx,
    'read-import-list',
    { importId: id, accountId },
    { key: `read-import-list:${id}`, queue: `import-${id.slice(-2)}`, awaited: true },
  );
}
