import type { Table } from '../reading/upload.ts';
import { evidenceFor, fieldOfValues, type Evidence, type EvidenceContext } from './evidence.ts';
import type { Field } from './field.ts';
import { findHeadingRow } from './heading-row.ts';
import { wordsOf } from './heading-words.ts';
import { matchHeading } from './match-heading.ts';
import type { ColumnMatching, MatchedColumn } from './matching.ts';
import { fingerprintOf, type RememberedMatching, remembered } from './memory.ts';

/**
 * Understands the columns of a table: by what somebody agreed to last time, otherwise by their headings, which the
 * values confirm or contradict, and where a heading says nothing by values that can only be one thing.
 */
export function matchColumns(
  table: Table,
  context: Pick<EvidenceContext, 'today'>,
  memory: RememberedMatching | null = null,
): ColumnMatching {
  const { row } = findHeadingRow(table);
  const below = table.rows.filter(({ number }) => number > (row?.number ?? 0));
  const width = Math.max(
    0,
    row?.cells.length ?? 0,
    ...below.slice(0, 100).map(({ cells }) => cells.length),
  );
  const headings = Array.from({ length: width }, (_, index) => row?.cells[index]?.trim() ?? '');
  const fingerprint = fingerprintOf(headings);
  const known = memory?.fingerprint === fingerprint ? remembered(headings, memory) : null;
  const columns = headings.map((heading, index): MatchedColumn => {
    const values = below.slice(0, 200).map(({ cells }) => cells[index] ?? '');
    const sample = { ...context, epoch: table.epoch };
    return known
      ? fromMemory(index, heading, known[index] ?? null, values, sample)
      : fromHeading(index, heading, values, sample);
  });
  return {
    headingRow: row?.number ?? null,
    fingerprint,
    columns: known ? columns : settled(columns.filter(isWorthTelling)),
  };
}

/** A column without a heading and without a meaning is empty or decoration. */
function isWorthTelling({ heading, field }: MatchedColumn): boolean {
  return heading !== '' || field !== null;
}

function fromMemory(
  index: number,
  heading: string,
  field: Field | null,
  values: readonly string[],
  context: EvidenceContext,
): MatchedColumn {
  const evidence = field ? evidenceFor(field, values, context) : 'SILENT';
  const unread = field ? null : 'NOT_KEPT';
  return { index, heading, field, confidence: 1, by: 'MEMORY', evidence, unread };
}

function fromHeading(
  index: number,
  heading: string,
  values: readonly string[],
  context: EvidenceContext,
): MatchedColumn {
  const unknown = {
    index,
    heading,
    field: null,
    confidence: 0,
    by: null,
    evidence: 'SILENT',
  } as const;
  const match = heading === '' ? null : matchHeading(heading);
  if (match?.field === null) return { ...unknown, unread: 'NOT_KEPT' };
  if (!match) {
    const field = fieldOfValues(values, context);
    if (!field) return { ...unknown, unread: 'NOT_UNDERSTOOD' };
    return {
      index,
      heading,
      field,
      confidence: 0.6,
      by: 'VALUES',
      evidence: 'CONFIRMED',
      unread: null,
    };
  }
  const evidence = evidenceFor(match.field, values, context);
  if (evidence === 'CONTRADICTED') return { ...unknown, evidence, unread: 'CONTRADICTED' };
  const confidence = weighed(match.confidence, evidence);
  return { index, heading, field: match.field, confidence, by: 'HEADING', evidence, unread: null };
}

/** Values that fit make a doubtful heading likely; a known heading without proof stays a little open. */
function weighed(confidence: number, evidence: Evidence): number {
  return evidence === 'CONFIRMED' ? (confidence + 1) / 2 : confidence * 0.9;
}

/** One column for each field: the surest, the first among equals. */
function settled(columns: MatchedColumn[]): MatchedColumn[] {
  const told = marriedNames(columns);
  return told.map((column) => {
    const { field, index } = column;
    if (field === null) return column;
    const rivals = told.filter((each) => each.field === field && each.index !== index);
    const beaten = rivals.some(
      (each) =>
        each.confidence > column.confidence ||
        (each.confidence === column.confidence && each.index < index),
    );
    return beaten
      ? { ...column, field: null, confidence: 0, by: null, unread: 'ALREADY_MATCHED' }
      : column;
  });
}

/** Beside a column for the name of birth, a plain « Nom » is the name that people go by. */
function marriedNames(columns: MatchedColumn[]): MatchedColumn[] {
  const isBirthName = ({ field, heading }: MatchedColumn) =>
    field === 'lastName' && /naissance|jeune fille|patronym/.test(wordsOf(heading));
  const hasUsedName = columns.some(({ field }) => field === 'usedName');
  if (!columns.some(isBirthName) || hasUsedName) return columns;
  return columns.map((column) =>
    column.field === 'lastName' && !isBirthName(column) ? { ...column, field: 'usedName' } : column,
  );
}
