import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { aheadOf } from '../assignment/periods.ts';
import { isAhead, planOnPost } from '../assignment/plan.ts';
import type { Tally } from '../assignment/tally.ts';
import { leavingRefusals } from '../employee/close.ts';
import type { EmployeeRecord } from '../employee/record.ts';
import type { Refusal } from '../employee/refusal.ts';
import { statusOn } from '../employee/status.ts';
import { findNamedPost } from '../job-post/named.ts';
import { effectsOfLeaving } from '../leaving/preview.ts';
import { dayRefusals } from '../transfer/commands.ts';
import { changeDay, type BulkWhat } from './rules.ts';

/** What becomes of one person. */
export interface Verdict {
  /** As the command for one would refuse. */
  refusals: Refusal[];
  /** Whether a change of post that was announced falls away. */
  withdraws: boolean;
  /** Whether the person begins after the day that is asked for: it counts from their own first day. */
  onFirstDay: boolean;
}

/** Judges one person and, where nothing speaks against it, counts what changes for them. */
export type Judge = (record: EmployeeRecord, tally: Tally) => Verdict;

/** How everybody of an account is judged; the post is looked up once. */
export async function judgeOf(
  tx: ActorTransaction,
  accountId: string,
  what: BulkWhat,
  today: CivilDate,
): Promise<Judge> {
  const { leftOn, reason, jobTitle } = what;
  if (leftOn) return leaves({ leftOn, reason }, today);
  const from = what.effectiveOn ?? today;
  if (what.toAccountId) return moves(from, today);
  const named = await findNamedPost(tx, accountId, { jobTitle });
  return (record, tally) => {
    const { employment, assignments } = record;
    if (statusOn(today, employment) === 'CLOSED') return refused({ code: 'ALREADY_CLOSED' });
    const effectiveOn = changeDay(from, employment.startDate);
    const { standing, refusals } = planOnPost(record, named, { effectiveOn }, today);
    if (refusals.length > 0) return refused(...refusals);
    tally.change(standing, today);
    const withdraws = isAhead(standing, today) && aheadOf(assignments) !== null;
    return { refusals, withdraws, onFirstDay: effectiveOn > from };
  };
}

/** On a post like the one held nothing of the follow-up changes. */
function moves(from: CivilDate, today: CivilDate): Judge {
  return (record) => {
    const { employment, assignments } = record;
    if (statusOn(today, employment) === 'CLOSED') return refused({ code: 'ALREADY_CLOSED' });
    const effectiveOn = changeDay(from, employment.startDate);
    const refusals = dayRefusals(record, effectiveOn, today);
    if (refusals.length > 0) return refused(...refusals);
    return { refusals, withdraws: aheadOf(assignments) !== null, onFirstDay: effectiveOn > from };
  };
}

function leaves(
  leaving: { leftOn: CivilDate; reason: BulkWhat['reason'] },
  today: CivilDate,
): Judge {
  return (record, tally) => {
    const refusals = leavingRefusals(record.employment, leaving.leftOn, today);
    if (refusals.length > 0) return refused(...refusals);
    const { visits, postChange } = effectsOfLeaving(record, leaving, today);
    tally.owe(visits);
    return { refusals, withdraws: postChange !== null, onFirstDay: false };
  };
}

function refused(...refusals: Refusal[]): Verdict {
  return { refusals, withdraws: false, onFirstDay: false };
}
