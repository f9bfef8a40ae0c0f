import type { CivilDate } from '@vigie/chassis/civil-date';
import { findSituation } from '@vigie/law/situation';
import type { CellError } from '../cells/cell-error.ts';
import { errorsOf } from './check-facts.ts';
import { decideKnown } from './decide-known.ts';
import { decideNew, missingFields } from './decide-new.ts';
import type { Notice, RowDecision } from './decision.ts';
import { readEnds } from './ends.ts';
import type { Match } from './match-person.ts';
import type { SourceRules } from './source-rules.ts';
import type { Understood } from './understand.ts';

/** What a row is decided with, beside the row and its match. */
export interface RowContext {
  today: CivilDate;
  rules: SourceRules;
  /** Establishment of the account; null where rows of any are taken. */
  siret: string | null;
  /** Whoever imports may put on file what touches health or handicap. */
  mayConfide: boolean;
}

/** What a row comes to, before it is checked. */
export type Draft = Pick<RowDecision, 'outcome'> &
  Partial<Omit<RowDecision, 'key' | 'outcome' | 'person'>>;

/** Decides one row. `standing` is what the other rows of the file make of it. */
export function decideRow(
  read: Understood,
  match: Match,
  standing: { errors: CellError[]; notice: Notice | null },
  context: RowContext,
): RowDecision {
  const decision = blank(read, match);
  if (read.row.answers.apply === false) return settled(decision, { code: 'LEFT_OUT' });
  const errors = [
    ...read.errors,
    ...strangers(read, context),
    ...beyondRights(read, context),
    ...standing.errors,
  ];
  if ('question' in match) errors.push(match.question);
  if (errors.length > 0) {
    return { ...decision, outcome: 'ERROR', errors: [...errors, ...missing(read, match, errors)] };
  }
  if (standing.notice) return settled(decision, standing.notice);
  return { ...decision, ...checked(draft(read, match, context), context.today) };
}

function draft(read: Understood, match: Match, context: RowContext): Draft {
  if ('question' in match) throw new Error('A row with a question is in error');
  const row = readEnds(read, match.person, context.today);
  const made = match.person
    ? decideKnown(row, match.person, context)
    : decideNew(row, context.today);
  const notices = [...row.notices, ...(made.notices ?? [])];
  if (row.row.traits.deceased) notices.push({ code: 'DECEASED' });
  if (Object.values(row.row.marks).includes('COMPUTED')) notices.push({ code: 'COMPUTED' });
  return { ...made, notices };
}

function checked(made: Draft, today: CivilDate): Draft {
  const { facts, leftOn = null, nationalNumber = null } = made;
  if (!facts || made.outcome === 'ERROR' || made.outcome === 'SAME')
    return { ...made, facts: null };
  const errors = errorsOf({ facts, leftOn, nationalNumber }, today);
  return errors.length > 0 ? { ...made, outcome: 'ERROR', facts: null, errors } : made;
}

/** Somebody new needs everything: what is missing is said together with what is wrong. */
function missing(read: Understood, match: Match, errors: readonly CellError[]): CellError[] {
  if ('question' in match || match.person) return [];
  return missingFields(read).filter(({ field }) => !errors.some((each) => each.field === field));
}

function strangers({ siret }: Understood, context: RowContext): CellError[] {
  const foreign = siret !== null && context.siret !== null && siret !== context.siret;
  return foreign ? [{ code: 'OTHER_ESTABLISHMENT', field: 'siret' }] : [];
}

/** Also for what is on file already: an answer that differs would tell who has it. */
function beyondRights({ situations }: Understood, { mayConfide }: RowContext): CellError[] {
  const confides = situations?.some((code) => findSituation(code)?.confidential) ?? false;
  return confides && !mayConfide ? [{ code: 'MISSING_RIGHT', field: 'situations' }] : [];
}

function settled(decision: RowDecision, notice: Notice): RowDecision {
  return { ...decision, notices: [notice] };
}

function blank({ row, employeeNumber }: Understood, match: Match): RowDecision {
  const known = 'question' in match ? null : match.person;
  return {
    key: row.key,
    outcome: 'SAME',
    person:
      known && 'by' in match && match.by
        ? { id: known.id, version: known.version, by: match.by }
        : null,
    reopens: false,
    announced: row.traits.announced ?? false,
    facts: null,
    nationalNumber: null,
    employeeNumber,
    leftOn: null,
    changes: [],
    errors: [],
    notices: [],
  };
}
