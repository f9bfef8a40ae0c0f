import { describe, expect, it } from 'vitest';
import { after, isOpen, requestStates, type Standing, type Step } from './state.ts';

const sent: Standing = { state: 'SENT', waitsFor: 'SERVICE' };
const underWay: Standing = { state: 'IN_PROGRESS', waitsFor: 'SERVICE' };
const askedBack: Standing = { state: 'IN_PROGRESS', waitsFor: 'MEMBER' };
const steps: readonly Step[] = [
  ...(['TAKE', 'GIVE_BACK', 'ASK_BACK', 'ANSWER'] as const),
  ...(['ACCEPT', 'REJECT', 'WITHDRAW'] as const),
];

describe('a request', () => {
  it.each<[string, Standing, Step, Standing]>([
    ['is in progress once somebody of the service takes it', sent, 'TAKE', underWay],
    ['is sent as before once nobody of the service has it any more', underWay, 'GIVE_BACK', sent],
    ['goes on waiting for the member when it is given back', askedBack, 'GIVE_BACK', askedBack],
    ['waits for the member once the service asks back', sent, 'ASK_BACK', askedBack],
    ['waits for the member after a question in the middle', underWay, 'ASK_BACK', askedBack],
    ['waits for the service again after the answer', askedBack, 'ANSWER', underWay],
    ['stays sent when the member adds a word', sent, 'ANSWER', sent],
    ['goes on waiting for the member when somebody else takes it', askedBack, 'TAKE', askedBack],
  ])('%s', (_, before, step, expected) => {
    expect(after(before, step)).toEqual(expected);
  });

  it('that nobody has taken cannot be given back', () => {
    expect(after(sent, 'GIVE_BACK')).toBeNull();
  });

  it.each([sent, underWay, askedBack])('can be settled from $state, $waitsFor', (before) => {
    expect(after(before, 'ACCEPT')).toEqual({ state: 'ACCEPTED', waitsFor: null });
    expect(after(before, 'REJECT')).toEqual({ state: 'REJECTED', waitsFor: null });
    expect(after(before, 'WITHDRAW')).toEqual({ state: 'WITHDRAWN', waitsFor: null });
  });

  const settled = requestStates.filter((state) => !isOpen(state));

  it.each(settled.flatMap((state) => steps.map((step) => [state, step] as const)))(
    'that is %s stays so: no %s',
    (state, step) => {
      expect(after({ state, waitsFor: null }, step)).toBeNull();
    },
  );
});
