import { nowhere, type Instance } from './model.ts';
import { plan, type Effort } from './plan.ts';
import { reasonFor, type Reason } from './reasons.ts';

/** A plan as it travels between threads. */
export interface Solution {
  /** Number of the session of each visit, or `nowhere`. */
  sessionOf: Int32Array;
  /** Why each visit stands where it stands, by its number; pinned and expected ones are left out. */
  reasons: Map<number, Reason>;
}

/** Plans an instance and says why of every visit of somebody's that could move. */
export function solve(
  instance: Instance,
  effort: Effort,
  onProgress: (share: number) => void = () => undefined,
): Solution {
  const found = plan(instance, effort, onProgress);
  const { sessionOf } = found.board;
  const reasons = new Map<number, Reason>();
  instance.visits.forEach(({ pinned, expected = false, latest }, visit) => {
    if (pinned || expected) return;
    const session = sessionOf[visit]!;
    // Asked of every session there is: only where the answer is not plain.
    const inTime = session !== nowhere && instance.sessions[session]!.day <= latest;
    reasons.set(visit, inTime ? { code: 'IN_TIME' } : reasonFor(found, visit));
  });
  return { sessionOf, reasons };
}
