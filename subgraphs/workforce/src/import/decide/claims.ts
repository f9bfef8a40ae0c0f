import type { CellError } from '../cells/cell-error.ts';
import type { Field } from '../columns/field.ts';
import type { Notice } from './decision.ts';
import type { Match } from './match-person.ts';
import { sameFirstName } from './name-key.ts';
import { employeeNumberKey, fullNameKey } from './people-index.ts';
import type { ImportRow } from './row.ts';
import type { Understood } from './understand.ts';

/** By what two rows of a file can turn out to be the same person; the first letter of a key says which. */
const claimed: Readonly<Record<string, Field>> = {
  n: 'nationalNumber',
  x: 'nationalNumber',
  e: 'employeeNumber',
  p: 'lastName',
  k: 'lastName',
};

/** A row with the person it means, and everything by which it says who it is. */
export interface MatchedRow {
  read: Understood;
  match: Match;
  claims: readonly string[];
}

/** What a row claims to be; one that is left out claims nothing. */
export function claimsOf(read: Understood, match: Match): string[] {
  const { row, nationalNumber, employeeNumber, lastName, firstName, birthDate } = read;
  if (row.answers.apply === false) return [];
  // Whoever said whom the row means has told namesakes apart.
  const named = lastName && firstName && birthDate && row.answers.person === undefined;
  const claims: (string | null | undefined | false)[] = [
    nationalNumber && `n${nationalNumber}`,
    row.traits.provisionalNumber && `x${row.traits.provisionalNumber}`,
    employeeNumber && `e${employeeNumberKey(employeeNumber)}`,
    named && `p${fullNameKey(lastName, firstName)} ${birthDate}`,
    !('question' in match) && match.person && `k${match.person.id}`,
  ];
  return claims.filter((claim) => typeof claim === 'string');
}

/** What the other rows of a file make of one: nothing, a repetition, an earlier contract, or a contradiction. */
export function standingOf(
  row: MatchedRow,
  others: readonly { row: MatchedRow; claim: string }[],
): { errors: CellError[]; notice: Notice | null } {
  const conflicts: { key: string; field: Field }[] = [];
  const repeated: string[] = [];
  const later: string[] = [];
  for (const { row: other, claim } of others) {
    const [one, two] = [row.read, other.read];
    if (areTwoPeople(one, two, claim)) continue;
    if (sameCells(one.row, two.row)) {
      if (precedes(two.row, one.row)) repeated.push(two.row.key);
    } else if (followsUp(one, two)) {
      later.push(two.row.key);
    } else if (!followsUp(two, one)) {
      conflicts.push({ key: two.row.key, field: claimed[claim.charAt(0)] ?? 'lastName' });
    }
  }
  const [conflict] = conflicts;
  if (conflict) {
    const keys = unique(conflicts.map(({ key }) => key));
    const fields = new Set(conflicts.map(({ field }) => field));
    const field = (['nationalNumber', 'lastName', 'employeeNumber'] as const).find((each) =>
      fields.has(each),
    );
    const error: CellError = { code: 'DUPLICATE_IN_FILE', field: field ?? null, others: keys };
    return { errors: [error], notice: null };
  }
  if (later.length > 0)
    return { errors: [], notice: { code: 'EARLIER_CONTRACT', others: unique(later) } };
  if (repeated.length > 0)
    return { errors: [], notice: { code: 'REPEATED', others: unique(repeated) } };
  return { errors: [], notice: null };
}

/** The same family name and birth date, but two national numbers or, as twins have, two first names. */
function areTwoPeople(one: Understood, other: Understood, claim: string): boolean {
  if (!claim.startsWith('p')) return false;
  const numbers = [one.nationalNumber, other.nationalNumber];
  if (numbers.every(Boolean)) return numbers[0] !== numbers[1];
  return !sameFirstName(one.firstName ?? '', other.firstName ?? '');
}

function sameCells(one: ImportRow, other: ImportRow): boolean {
  const fields = Object.keys({ ...one.cells, ...other.cells }) as Field[];
  return fields.every((field) => one.cells[field]?.trim() === other.cells[field]?.trim());
}

/** Whether `other` is a contract that begins after the one of `row` has ended: a history, one line per contract. */
function followsUp(row: Understood, other: Understood): boolean {
  const end = row.leftOn ?? row.endDate;
  return end !== null && other.startDate !== null && other.startDate > end;
}

/** Each key once, in an order of its own. */
function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}

/** Whether a row stands before another in what was sent. */
export function precedes({ place: one }: ImportRow, { place: other }: ImportRow): boolean {
  const byFile = one.file.localeCompare(other.file);
  if (byFile !== 0) return byFile < 0;
  const bySheet = (one.sheet ?? '').localeCompare(other.sheet ?? '');
  return bySheet === 0 ? one.line < other.line : bySheet < 0;
}
