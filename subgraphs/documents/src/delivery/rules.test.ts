import { describe, expect, it } from 'vitest';
import { isLinkOpen, mobileNumber, reachable, stateOf } from './rules.ts';

const never = {
  ...{ sentAt: null, deliveredAt: null, refusedAt: null, seenAt: null, confirmedAt: null },
  revokedAt: null,
};
const at = new Date('2026-11-27T09:00:00Z');

describe('where a delivery stands', () => {
  it.each([
    [{}, 'WAITING'],
    [{ sentAt: at }, 'SENT'],
    [{ sentAt: at, deliveredAt: at }, 'DELIVERED'],
    [{ refusedAt: at }, 'REFUSED'],
    [{ sentAt: at, refusedAt: at }, 'REFUSED'],
    [{ sentAt: at, deliveredAt: at, seenAt: at }, 'SEEN'],
    [{ sentAt: at, seenAt: at, confirmedAt: at }, 'CONFIRMED'],
    [{ sentAt: at, seenAt: at, confirmedAt: at, revokedAt: at }, 'REVOKED'],
  ] as const)('%j is %s', (steps, state) => {
    expect(stateOf({ ...never, ...steps })).toBe(state);
  });

  it('believes the person who opened it more than a carrier who says that it did not arrive', () => {
    expect(stateOf({ ...never, sentAt: at, refusedAt: at, seenAt: at })).toBe('SEEN');
  });
});

describe('mobile numbers', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678'],
    ['07.12.34.56.78', '+33712345678'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['0032 470 12 34 56', '+32470123456'],
  ])('%s is %s', (typed, number) => {
    expect(mobileNumber(typed)).toBe(number);
  });

  it.each(['02 61 91 00 10', '0612', '061234567890', 'zoe', ''])('%s is none', (typed) => {
    expect(mobileNumber(typed)).toBeNull();
  });
});

it('an address is brought into the form in which it is written to', () => {
  expect(reachable('MAIL', ' Zoe@Courriel.example ')).toBe('zoe@courriel.example');
  expect(reachable('MAIL', '06 12 34 56 78')).toBeNull();
});

it('a link opens for 24 hours after the appointment', () => {
  const end = new Date('2026-11-30T09:00:00Z');
  expect(isLinkOpen(end, new Date('2026-12-01T09:00:00Z'))).toBe(true);
  expect(isLinkOpen(end, new Date('2026-12-01T09:00:01Z'))).toBe(false);
});
