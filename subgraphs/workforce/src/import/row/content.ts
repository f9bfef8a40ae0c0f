import { decryptValue, encryptValue } from '@vigie/chassis/secret';
import { findSituation } from '@vigie/law/situation';
import type { Outcome } from '../batch/figures.ts';
import type { CellErrorCode } from '../cells/cell-error.ts';
import { readSituations } from '../cells/situations.ts';
import type { Field } from '../columns/field.ts';
import type { FieldChange, Notice, RowDecision } from '../decide/decision.ts';
import type { ImportRow, RowPlace } from '../decide/row.ts';
import type { RowRecord, SecretRecord } from './table.ts';

/** What is wrong with a row, told by whom and where instead of by keys. */
export interface ShownError {
  code: CellErrorCode;
  field: Field | null;
  explanation?: string;
  /** People of the account. */
  employees: string[];
  /** Other rows. */
  places: RowPlace[];
}

export interface ShownNotice {
  code: Notice['code'];
  places: RowPlace[];
}

/** What was decided of a row, as it is kept. */
export interface KeptDecision extends Omit<RowDecision, 'key' | 'outcome' | 'errors' | 'notices'> {
  outcome: Outcome;
  errors: ShownError[];
  notices: ShownNotice[];
  /** Profile that the follow-up will have; null where nothing is written. */
  profile: 'SI' | 'SIA' | 'SIR' | null;
}

/** A row as it was read, with what was decided of it. */
export interface RowContent {
  /** Null for somebody of the account whom the source does not name. */
  row: ImportRow | null;
  /** Whom it is about, for a row that the source does not have. */
  name: string | null;
  /** Somebody whom the source does not name stays, though it is complete. */
  leftOut: boolean;
  decision: KeptDecision | null;
}

/** A row with its content, of which a part may be closed to the reader. */
export interface OpenRow extends RowContent {
  record: RowRecord;
  /** Confidential situations stand in it that the reader may not see. */
  isHidden: boolean;
}

/** The confidential part: whatever of a row tells of situations, when one of them touches health or handicap. */
interface Secret {
  cell: string | null;
  situations: readonly string[] | null;
  change: FieldChange | null;
}

/** A content as it stands in its two tables. */
export interface Sealed {
  content: Buffer;
  secret: Buffer | null;
}

/** Encrypts a row; what touches health or handicap apart, under a right of its own. */
export function seal(dataKey: Buffer, id: string, content: RowContent, day: string): Sealed {
  const isSecret = tellsConfidential(content, day);
  const open = isSecret ? withoutSecret(content) : content;
  const kept = { ...open, isSecret };
  return {
    content: encryptValue(dataKey, id, JSON.stringify(kept)),
    secret: isSecret
      ? encryptValue(dataKey, `${id} secret`, JSON.stringify(secretOf(content)))
      : null,
  };
}

/** Decrypts a row as far as the reader's rows go. */
export function unseal(
  dataKey: Buffer,
  record: RowRecord,
  secret: Pick<SecretRecord, 'content'> | null | undefined,
): OpenRow {
  const { isSecret, ...content } = JSON.parse(
    decryptValue(dataKey, record.id, record.content),
  ) as RowContent & { isSecret: boolean };
  if (!isSecret) return { ...content, record, isHidden: false };
  if (!secret) return { ...content, record, isHidden: true };
  const told = JSON.parse(decryptValue(dataKey, `${record.id} secret`, secret.content)) as Secret;
  return { ...withSecret(content, told), record, isHidden: false };
}

function tellsConfidential({ row, decision }: RowContent, day: string): boolean {
  const codes = [
    ...readSituations(row?.cells.situations ?? '', day).codes,
    ...(decision?.facts?.situations ?? []),
    ...(decision?.changes ?? []).flatMap(({ field, before, after }) =>
      field === 'situations' ? `${before ?? ''} ${after ?? ''}`.split(' ') : [],
    ),
  ];
  return codes.some((code) => findSituation(code)?.confidential);
}

function secretOf({ row, decision }: RowContent): Secret {
  return {
    cell: row?.cells.situations ?? null,
    situations: decision?.facts?.situations ?? null,
    change: decision?.changes.find(({ field }) => field === 'situations') ?? null,
  };
}

function withoutSecret(content: RowContent): RowContent {
  const { row, decision } = content;
  const { situations: _, ...cells } = row?.cells ?? {};
  return {
    ...content,
    row: row && { ...row, cells },
    decision: decision && {
      ...decision,
      facts: decision.facts && { ...decision.facts, situations: [] },
      changes: decision.changes.filter(({ field }) => field !== 'situations'),
    },
  };
}

function withSecret(content: RowContent, { cell, situations, change }: Secret): RowContent {
  const { row, decision } = content;
  return {
    ...content,
    row: row && { ...row, cells: { ...row.cells, ...(cell !== null && { situations: cell }) } },
    decision: decision && {
      ...decision,
      facts: decision.facts && { ...decision.facts, situations: situations ?? [] },
      changes: change ? [...decision.changes, change] : decision.changes,
    },
  };
}
