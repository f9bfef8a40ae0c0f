import type { Board } from './board.ts';
import { nowhere, type Instance } from './model.ts';
import type { Plan } from './plan.ts';

/** Why a visit is late or has no session at all: what binds, and who stands before it. */
export type Reason =
  | { code: 'IN_TIME' }
  /** The legal date had passed, or came before anybody could be summoned. */
  | { code: 'DUE_TOO_SOON' }
  /** Nobody of the right profession works near enough before the legal date, or at all. */
  | { code: 'NO_SESSION' }
  /** There are sessions, all of them on days that were refused, or on which the employer is shut. */
  | { code: 'NEVER_AVAILABLE' }
  /** There are sessions, but the employee cannot come to any of them. */
  | { code: 'EMPLOYEE_AWAY' }
  /** The employer lets no more people go at once. */
  | { code: 'TOO_MANY_AWAY' }
  /** There is room, kept for hires and returns that press or are likely to come. */
  | { code: 'KEPT'; session: number }
  /** Visits of more weight fill the sessions; `ahead` of them the one that would cost least. */
  | { code: 'OUTRANKED'; ahead: number; session: number }
  /** Only visits of less weight could make room, and moving one of them would cost the plan more than it gains. */
  | { code: 'NOT_WORTH'; session: number };

/** Why a visit stands where it stands in the plan. */
export function reasonFor({ board, ground, prices }: Plan, visit: number): Reason {
  const { sessions, visits } = ground.instance;
  const { latest, earliest, weight } = visits[visit]!;
  const own = board.sessionOf[visit]!;
  if (own !== nowhere && sessions[own]!.day <= latest) return { code: 'IN_TIME' };
  if (latest < earliest && own !== nowhere) return { code: 'DUE_TOO_SOON' };
  const wanted = sessions.flatMap((session, number) =>
    (own === nowhere || session.day <= latest) && ground.cost(visit, number) < Infinity
      ? [number]
      : [],
  );
  if (wanted.length === 0) return withoutSession(ground.instance, visit, own !== nowhere);
  const allowed = wanted.filter((session) => board.entering(visit, session) < Infinity);
  if (allowed.length === 0) return { code: 'TOO_MANY_AWAY' };
  const priceOf = (session: number) =>
    board.entering(visit, session) + prices.of(ground.unitsOf(visit, session), session);
  const session = allowed.reduce((best, each) => (priceOf(each) < priceOf(best) ? each : best));
  if (roomBesideKept(board, session) >= ground.unitsOf(visit, session))
    return { code: 'KEPT', session };
  const ahead = aheadOf(board, session, weight);
  return ahead > 0 ? { code: 'OUTRANKED', ahead, session } : { code: 'NOT_WORTH', session };
}

function withoutSession(
  { sessions, employers, visits }: Instance,
  visit: number,
  late: boolean,
): Reason {
  const { units, sorts = -1, employer, earliest, latest, refused = [] } = visits[visit]!;
  const { roads, closed } = employers[employer]!;
  const near = sessions.filter(
    ({ nurse, sort = 0, centre, day }) =>
      (nurse ? units.nurse : units.physician) > 0 &&
      (sorts & (1 << sort)) !== 0 &&
      roads[centre]! < Infinity &&
      day >= earliest &&
      (!late || day <= latest),
  );
  if (near.length === 0) return { code: 'NO_SESSION' };
  const shut = [...refused, ...closed];
  const open = near.some(({ day }) => !shut.some(({ from, until }) => from <= day && day <= until));
  return { code: open ? 'EMPLOYEE_AWAY' : 'NEVER_AVAILABLE' };
}

/** Units that no visit has that is known. */
function roomBesideKept(board: Board, session: number): number {
  const { ground, occupants } = board;
  return occupants[session]!.filter((each) => ground.instance.visits[each]!.expected).reduce(
    (room, each) => room + ground.unitsOf(each, session),
    board.room(session),
  );
}

function aheadOf({ occupants, ground }: Board, session: number, weight: number): number {
  const { visits } = ground.instance;
  return occupants[session]!.filter((each) => {
    const other = visits[each]!;
    return !other.expected && (other.pinned || other.weight >= weight);
  }).length;
}
