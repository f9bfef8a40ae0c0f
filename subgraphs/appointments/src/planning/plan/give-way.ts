import type { Board } from './board.ts';
import type { Eligible } from './eligible.ts';
import { nowhere } from './model.ts';

/**
 * Days after the legal date from which on nobody waits for somebody who may never come.
 */
const longestWait = 365;

/**
 * Who has waited that long takes the first session in which only expected visits stand in the way, the heaviest first.
 * Costs would not see to it: nobody's lateness costs what an expected visit stands for, nor more after some months.
 */
export function giveWay(board: Board, eligible: Eligible): void {
  const { visits, today } = board.ground.instance;
  const waiting = visits.flatMap(({ latest, pinned }, visit) =>
    latest < today - longestWait && !pinned ? [visit] : [],
  );
  waiting.sort((one, other) => visits[other]!.weight - visits[one]!.weight || one - other);
  for (const visit of waiting) {
    const before = board.sessionOf[visit]!;
    board.remove(visit);
    const found = sessionsBefore(before, visit, board, eligible).some((session) =>
      takePlace(visit, session, board),
    );
    if (!found && before !== nowhere) board.place(visit, before);
  }
}

/** Sessions that a visit may take before the day of its own, the first ones first. */
function sessionsBefore(own: number, visit: number, board: Board, eligible: Eligible): number[] {
  const { sessions } = board.ground.instance;
  const day = sessions[own]?.day ?? Infinity;
  eligible.lookAt(visit);
  const found: { session: number; day: number; cost: number }[] = [];
  for (let at = eligible.from; at < eligible.until; at += 1) {
    const session = eligible.session[at]!;
    const cost = eligible.cost[at]!;
    if (sessions[session]!.day < day) found.push({ session, day: sessions[session]!.day, cost });
  }
  found.sort((one, other) => one.day - other.day || one.cost - other.cost);
  return found.map(({ session }) => session);
}

/** Puts a visit into a session, and as few expected ones out of it as that takes; false where others stand in the way. */
function takePlace(visit: number, session: number, board: Board): boolean {
  if (board.entering(visit, session) === Infinity) return false;
  const { visits } = board.ground.instance;
  const expected = board.occupants[session]!.filter((each) => visits[each]!.expected);
  expected.sort((one, other) => visits[one]!.weight - visits[other]!.weight || one - other);
  const left: number[] = [];
  for (const each of expected) {
    if (board.fits(visit, session)) break;
    board.remove(each);
    left.push(each);
  }
  if (board.fits(visit, session)) {
    board.place(visit, session);
    return true;
  }
  for (const each of left) board.place(each, session);
  return false;
}
