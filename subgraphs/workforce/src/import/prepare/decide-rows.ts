import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../batch/progress.ts';
import type { MayDeclare } from '../../employee/check.ts';
import { decideImport, type ImportContext } from '../decide/decide-import.ts';
import type { AbsentPerson } from '../decide/absent.ts';
import type { RowDecision } from '../decide/decision.ts';
import type { ImportRow } from '../decide/row.ts';
import type { KeptDecision, OpenRow, RowContent } from '../row/content.ts';
import { EffectCount, followUpOf } from './effects.ts';
import type { PeopleOfAccount } from './people.ts';
import { toldError, toldNotice } from './told.ts';

/** A row with what it comes to now. */
export interface DecidedRow {
  before: OpenRow | null;
  key: string;
  content: RowContent & { decision: KeptDecision };
}

export interface DecidedRows {
  rows: DecidedRow[];
  effects: EffectCount;
}

/** Rows between two turns of others: whoever decides thousands shares the process. */
const turn = 500;

/** Decides every row of an import, and what each means for the follow-up. */
export async function decideRows(
  open: readonly OpenRow[],
  people: PeopleOfAccount,
  context: ImportContext & { may: MayDeclare },
  progress: Progress,
): Promise<DecidedRows> {
  const { today, may } = context;
  const sources = open.flatMap(({ row }) => (row ? [usable(row, may)] : []));
  const decided = decideImport(sources, people.people, context);
  const effects = new EffectCount(people, today);
  const byKey = new Map(open.map((row) => [row.record.key, row]));
  const rows: DecidedRow[] = [];
  for (const [key, decision] of decided.decisions) {
    const followUp = followUpOf(decision, people, today);
    effects.add(decision, followUp);
    const before = byKey.get(key) ?? null;
    const { row } = decided.rows.get(key)!.read;
    const kept: KeptDecision = {
      ...withoutKey(decision),
      errors: decision.errors.map((error) => toldError(error, decided.rows)),
      notices: decision.notices.map((notice) => toldNotice(notice, decided.rows)),
      profile: followUp?.row.profile ?? null,
    };
    const leftOut = row.answers.apply === false;
    rows.push({ before, key, content: { row, name: null, leftOut, decision: kept } });
    if (rows.length % turn !== 0) continue;
    progress.report(rows.length);
    await setImmediate();
  }
  for (const absent of decided.absent) {
    const row = absentRow(absent, byKey);
    if (row.content.decision.outcome === 'LEAVE' && absent.leftOn !== null) {
      effects.leave(absent.person.id, absent.leftOn);
    }
    rows.push(row);
  }
  return { rows, effects };
}

/** Without the right to enter national numbers, none is read: neither to be kept nor to be recognised by. */
function usable(row: ImportRow, { number }: MayDeclare): ImportRow {
  if (number) return row;
  const { nationalNumber: _, nationalNumberKey: _key, ...cells } = row.cells;
  const { formerly, ...traits } = row.traits;
  const { nationalNumber: _former, ...former } = formerly ?? {};
  return { ...row, cells, traits: { ...traits, ...(formerly && { formerly: former }) } };
}

function withoutKey({ key: _, ...decision }: RowDecision): Omit<RowDecision, 'key'> {
  return decision;
}

/** Somebody whom the source does not name: shown, or proposed to leave unless somebody says that they stay. */
function absentRow(
  { person, leftOn }: AbsentPerson,
  byKey: ReadonlyMap<string, OpenRow>,
): DecidedRow {
  const { id, version, lastName, usedName, firstName } = person;
  const key = `absent:${id}`;
  const before = byKey.get(key) ?? null;
  const leftOut = before?.leftOut ?? false;
  const leaves = leftOn !== null && !leftOut;
  const decision: KeptDecision = {
    outcome: leaves ? 'LEAVE' : leftOut ? 'SAME' : 'MISSING',
    person: { id, version, by: 'ANSWER' },
    ...{ reopens: false, announced: false, facts: null, nationalNumber: null, profile: null },
    employeeNumber: null,
    leftOn: leaves ? leftOn : null,
    changes: leaves ? [{ field: 'leftOn', before: null, after: leftOn }] : [],
    errors: [],
    notices: leftOut ? [{ code: 'LEFT_OUT', places: [] }] : [],
  };
  const name = `${usedName ?? lastName} ${firstName}`;
  return { before, key, content: { row: null, name, leftOut, decision } };
}
