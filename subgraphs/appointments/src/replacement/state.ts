/** Where a proposal can stand. */
export const replacementStates = [
  'PROPOSED',
  'CONFIRMED',
  'DECLINED',
  'WITHDRAWN',
  'LAPSED',
] as const;

export type ReplacementState = (typeof replacementStates)[number];

/** What ends a proposal: the service, the employer, or that the appointment is no more what it was. */
export type Ending = 'CONFIRM' | 'DECLINE' | 'WITHDRAW' | 'LAPSE';

const leadsTo: Record<Ending, ReplacementState> = {
  CONFIRM: 'CONFIRMED',
  DECLINE: 'DECLINED',
  WITHDRAW: 'WITHDRAWN',
  LAPSE: 'LAPSED',
};

/** Where an ending leads; null where the proposal has ended already. */
export function after(state: ReplacementState, ending: Ending): ReplacementState | null {
  return state === 'PROPOSED' ? leadsTo[ending] : null;
}

/**
 * How a proposal is shown: one whose appointment has moved, is over or was cancelled has lapsed, whether or not anybody has
 * written that down.
 * @param holds whether the appointment is the one for which somebody was proposed
 */
export function shownState(state: ReplacementState, holds: boolean): ReplacementState {
  return state === 'PROPOSED' && !holds ? 'LAPSED' : state;
}
