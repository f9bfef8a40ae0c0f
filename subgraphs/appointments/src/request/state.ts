/** Where a request can stand. */
export const requestStates = ['SENT', 'IN_PROGRESS', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;

export type RequestState = (typeof requestStates)[number];

/** Who is to act next. */
export const sides = ['SERVICE', 'MEMBER'] as const;

export type Side = (typeof sides)[number];

/** Not settled yet. */
export const openStates = ['SENT', 'IN_PROGRESS'] as const satisfies RequestState[];

/** What can be done with a request, and by whom. */
export type Step = 'TAKE' | 'GIVE_BACK' | 'ASK_BACK' | 'ANSWER' | 'ACCEPT' | 'REJECT' | 'WITHDRAW';

/** How a request stands after a step. */
export interface Standing {
  state: RequestState;
  waitsFor: Side | null;
}

const following: Record<Step, { from: readonly RequestState[]; to: Standing }> = {
  TAKE: { from: openStates, to: { state: 'IN_PROGRESS', waitsFor: 'SERVICE' } },
  GIVE_BACK: { from: ['IN_PROGRESS'], to: { state: 'SENT', waitsFor: 'SERVICE' } },
  ASK_BACK: { from: openStates, to: { state: 'IN_PROGRESS', waitsFor: 'MEMBER' } },
  // A word of the member before anybody has looked leaves the request where it is.
  ANSWER: { from: openStates, to: { state: 'IN_PROGRESS', waitsFor: 'SERVICE' } },
  ACCEPT: { from: openStates, to: { state: 'ACCEPTED', waitsFor: null } },
  REJECT: { from: openStates, to: { state: 'REJECTED', waitsFor: null } },
  WITHDRAW: { from: openStates, to: { state: 'WITHDRAWN', waitsFor: null } },
};

/** Where a step leads; null where it is not possible any more. */
export function after(current: Standing, step: Step): Standing | null {
  const { from, to } = following[step];
  if (!from.includes(current.state)) return null;
  if (step === 'ANSWER') return { ...to, state: current.state };
  // Looking at a request again does not take the ball back from the member.
  if (step === 'TAKE') return { ...to, waitsFor: current.waitsFor };
  // Who was asked something goes on being asked, whoever reads the answer.
  if (step === 'GIVE_BACK' && current.waitsFor === 'MEMBER') return current;
  return to;
}

/** Whether something can still come of it. */
export function isOpen(state: RequestState): boolean {
  return openStates.some((each) => each === state);
}
