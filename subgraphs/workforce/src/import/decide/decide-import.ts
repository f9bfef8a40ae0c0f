import type { CivilDate } from '@vigie/chassis/civil-date';
import { absentPeople, type AbsentPerson } from './absent.ts';
import { claimsOf, precedes, standingOf, type MatchedRow } from './claims.ts';
import { decideRow } from './decide-row.ts';
import type { RowDecision, RowOutcome } from './decision.ts';
import type { KnownPerson } from './known-person.ts';
import { matchPerson } from './match-person.ts';
import { indexPeople, type PeopleIndex } from './people-index.ts';
import { edited, type ImportRow, type RowEdit } from './row.ts';
import type { SourceRules } from './source-rules.ts';
import { understand } from './understand.ts';

/** What an import into one account is decided with. */
export interface ImportContext {
  today: CivilDate;
  rules: SourceRules;
  /** Establishment of the account; null where rows of any are taken. */
  siret: string | null;
  /** Whoever imports may put on file what touches health or handicap. */
  mayConfide: boolean;
  /** Keyed hash of a national number, as it stands beside the people of the account. */
  fingerprintOf: (number: string) => string;
}

/** An import with every row decided; the same whatever the order of rows and people. */
export interface DecidedImport {
  context: ImportContext;
  people: PeopleIndex;
  /** In the order of the source. */
  rows: ReadonlyMap<string, MatchedRow>;
  /** Keys of the rows by what they claim to be. */
  claims: ReadonlyMap<string, ReadonlySet<string>>;
  decisions: ReadonlyMap<string, RowDecision>;
  absent: AbsentPerson[];
}

/**
 * Decides every row against today's people of an account and against the other rows. Pure: nothing is written, and the
 * same rows, people and day give the same decisions.
 */
export function decideImport(
  rows: readonly ImportRow[],
  people: readonly KnownPerson[],
  context: ImportContext,
): DecidedImport {
  const index = indexPeople(people);
  const matched = new Map(rows.map((row) => [row.key, matchedRow(row, index, context)]));
  const claims = new Map<string, Set<string>>();
  for (const [key, row] of matched) for (const claim of row.claims) addClaim(claims, claim, key);
  const half = { context, people: index, rows: matched, claims };
  const firstOf = sampler(half);
  const decisions = new Map(
    [...matched.keys()].map((key) => [key, decisionOf(half, key, firstOf)]),
  );
  return withAbsent({ ...half, decisions });
}

/**
 * Corrects one row and decides it again, and with it those that said or say the same person; all others stay as they
 * are. A key that is not in the import changes nothing.
 */
export function decideAgain(before: DecidedImport, key: string, edit: RowEdit): DecidedImport {
  const old = before.rows.get(key);
  if (!old) return before;
  const row = matchedRow(edited(old.read.row, edit), before.people, before.context);
  const rows = new Map(before.rows).set(key, row);
  const claims = new Map(before.claims);
  const touched = new Set([key]);
  for (const claim of old.claims) replaceClaim(claims, claim, key, touched, 'delete');
  for (const claim of row.claims) replaceClaim(claims, claim, key, touched, 'add');
  const half = { ...before, rows, claims };
  const firstOf = sampler(half);
  const decisions = new Map(before.decisions);
  for (const each of touched) decisions.set(each, decisionOf(half, each, firstOf));
  return withAbsent({ ...half, decisions });
}

/** How many rows come to what; people who are missing from a complete list count among those who leave. */
export function countOutcomes({ decisions, absent }: DecidedImport): Record<RowOutcome, number> {
  const counts = { CREATE: 0, UPDATE: 0, LEAVE: 0, SAME: 0, ERROR: 0 };
  for (const { outcome } of decisions.values()) counts[outcome] += 1;
  counts.LEAVE += absent.filter(({ leftOn }) => leftOn !== null).length;
  return counts;
}

function matchedRow(row: ImportRow, people: PeopleIndex, context: ImportContext): MatchedRow {
  const read = understand(row, context.today);
  const match = matchPerson(read, people, context.fingerprintOf);
  return { read, match, claims: claimsOf(read, match) };
}

type Undecided = Omit<DecidedImport, 'decisions' | 'absent'>;

function decisionOf(
  { context, rows }: Undecided,
  key: string,
  firstOf: (claim: string) => readonly string[],
): RowDecision {
  const row = rows.get(key)!;
  const others: { row: MatchedRow; claim: string }[] = [];
  for (const claim of row.claims) {
    for (const other of firstOf(claim))
      if (other !== key) others.push({ row: rows.get(other)!, claim });
  }
  return decideRow(row.read, row.match, standingOf(row, others), context);
}

/** Rows of one claim that each of them is compared with: a file of one name on every line stays a quick refusal. */
const mostCompared = 20;

/** The first rows of the source that make a claim, found once for each. */
function sampler({ rows, claims }: Undecided): (claim: string) => readonly string[] {
  const samples = new Map<string, readonly string[]>();
  return (claim) => {
    const keys = claims.get(claim);
    if (!keys || keys.size < 2) return [];
    const known = samples.get(claim);
    if (known) return known;
    const sample = [...keys]
      .map((key) => rows.get(key)!.read.row)
      .sort((one, other) => (precedes(one, other) ? -1 : 1))
      .slice(0, mostCompared)
      .map(({ key }) => key);
    samples.set(claim, sample);
    return sample;
  };
}

function withAbsent(half: Omit<DecidedImport, 'absent'>): DecidedImport {
  return { ...half, absent: absentPeople(half) };
}

function addClaim(claims: Map<string, Set<string>>, claim: string, key: string): void {
  const keys = claims.get(claim);
  if (keys) keys.add(key);
  else claims.set(claim, new Set([key]));
}

/** Changes a copy, and notes the rows that the change concerns. */
function replaceClaim(
  claims: Map<string, ReadonlySet<string>>,
  claim: string,
  key: string,
  touched: Set<string>,
  change: 'add' | 'delete',
): void {
  const keys = new Set(claims.get(claim));
  for (const each of keys) touched.add(each);
  keys[change](key);
  claims.set(claim, keys);
}
