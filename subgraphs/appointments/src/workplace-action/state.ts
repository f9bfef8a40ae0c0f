/** Where a workplace action can stand. */
export const actionStates = ['ASKED', 'PLANNED', 'HELD', 'DECLINED', 'WITHDRAWN'] as const;

export type ActionState = (typeof actionStates)[number];

/** What can be done with an action. */
export type Step = 'PLAN' | 'HOLD' | 'DECLINE' | 'WITHDRAW';

const following: Record<Step, { from: readonly ActionState[]; to: ActionState }> = {
  // A day may be changed as long as it has not come.
  PLAN: { from: ['ASKED', 'PLANNED'], to: 'PLANNED' },
  // Somebody who came by may have done at once what was only asked for.
  HOLD: { from: ['ASKED', 'PLANNED'], to: 'HELD' },
  DECLINE: { from: ['ASKED', 'PLANNED'], to: 'DECLINED' },
  // Somebody has set out for what is planned: it is called off by a call, not by a click.
  WITHDRAW: { from: ['ASKED'], to: 'WITHDRAWN' },
};

/** Where a step leads; null where it is not possible any more. */
export function after(state: ActionState, step: Step): ActionState | null {
  const { from, to } = following[step];
  return from.includes(state) ? to : null;
}
