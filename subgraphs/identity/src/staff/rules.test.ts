import { describe, expect, it } from 'vitest';
import { givingRefusals, remainingRefusals } from './rules.ts';

const today = '2026-11-23';
const known = ['staff-supervisor', 'staff-planner', 'staff-settings'];
const access = (roles: string[], accessUntil: string | null = null) => ({ roles, accessUntil });
const codes = (refusals: { code: string; field?: string | null }[]) =>
  refusals.map(({ code, field }) => `${code} ${field}`);

describe('what somebody gives to a person of the service', () => {
  const given = (asked: ReturnType<typeof access>, held = access([])) =>
    codes(givingRefusals(asked, { known, givable: ['staff-supervisor'], held }, today));

  it.each([
    ['a role that they hold', access(['staff-supervisor']), []],
    ['a role that goes further', access(['staff-planner']), ['ROLE_BEYOND_OWN roles']],
    ['nothing', access([]), ['REQUIRED roles']],
    ['a role of members', access(['administrator']), ['UNKNOWN_ROLE roles']],
    [
      'an end that has passed',
      access(['staff-supervisor'], '2026-11-22'),
      ['INVALID_DATE accessUntil'],
    ],
    ['an end today', access(['staff-supervisor'], '2026-11-23'), []],
  ])('%s', (_, asked, expected) => {
    expect(given(asked)).toEqual(expected);
  });

  it('leaves what they have already, but sets no other end to what goes further', () => {
    const held = access(['staff-planner']);
    expect(given(access(['staff-planner', 'staff-supervisor']), held)).toEqual([]);
    const ending = access(['staff-planner'], '2026-12-31');
    expect(given(ending, held)).toEqual(['ROLE_BEYOND_OWN accessUntil']);
  });
});

describe('somebody keeps the team', () => {
  it.each([
    ['the last one leaves', true, access([]), ['LAST_SUPERVISOR null']],
    ['the last one becomes a planner', true, access(['staff-planner']), ['LAST_SUPERVISOR roles']],
    [
      'the last one gets an end',
      true,
      access(['staff-supervisor'], '2027-01-01'),
      ['LAST_SUPERVISOR accessUntil'],
    ],
    ['the last one takes more on', true, access(['staff-supervisor', 'staff-settings']), []],
    ['another one leaves', false, access([]), []],
  ])('%s', (_, lastSupervisor, after, expected) => {
    expect(codes(remainingRefusals({ lastSupervisor }, after))).toEqual(expected);
  });
});
