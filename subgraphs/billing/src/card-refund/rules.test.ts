import { describe, expect, it } from 'vitest';
import { refundConsequence, refundRefusals } from './rules.ts';

describe('a refund to a card', () => {
  const there = { leftCents: 5_000, lyingCents: 3_000 };
  const codes = (amountCents: number, reason = 'Geste') =>
    refundRefusals({ amountCents, reason }, there).map(({ code }) => code);

  it('goes as far as the payment and what lies on the account', () => {
    expect(codes(1)).toEqual([]);
    expect(codes(3_000)).toEqual([]);
    expect(codes(3_001)).toEqual(['MORE_THAN_LIES']);
    expect(codes(5_001)).toEqual(['MORE_THAN_PAID']);
    expect(codes(0)).toEqual(['OUT_OF_RANGE']);
  });

  it('says why', () => {
    expect(codes(1, '  ')).toEqual(['REQUIRED']);
    expect(codes(1, 'x'.repeat(301))).toEqual(['TOO_LONG']);
  });

  it.each([
    ['ASKED', 'REFUNDED', 3_000, 'APPLIED', 'DONE'],
    ['PENDING', 'REFUNDED', 3_000, 'APPLIED', 'DONE'],
    ['PENDING', 'REFUNDED', 2_999, 'MISMATCH', null],
    ['PENDING', 'REFUNDED', null, 'MISMATCH', null],
    ['DONE', 'REFUNDED', 3_000, 'LATE', null],
    ['FAILED', 'REFUNDED', 3_000, 'LATE', null],
    ['ASKED', 'REFUND_FAILED', 3_000, 'APPLIED', 'FAILED'],
    ['DONE', 'REFUND_FAILED', 3_000, 'APPLIED', 'FAILED'],
    ['FAILED', 'REFUND_FAILED', 3_000, 'LATE', null],
  ] as const)('%s, when it is told %s of %s cents: %s', (state, kind, cents, outcome, next) => {
    const refund = { state, amountCents: 3_000 };
    expect(refundConsequence(refund, { kind, cents })).toEqual({ outcome, state: next });
  });

  it('that nobody knows changes nothing', () => {
    expect(refundConsequence(null, { kind: 'REFUNDED', cents: 1 })).toEqual({
      ...{ outcome: 'UNKNOWN', state: null },
    });
  });
});
