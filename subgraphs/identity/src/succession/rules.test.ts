import { describe, expect, it } from 'vitest';
import { joinReason, joinRefusals, lastDayBefore } from './rules.ts';

const today = '2026-11-27';
const quay = { id: 'quay', companyId: 'harbour', suspendedAt: null, endsOn: null };
const mill = { ...quay, id: 'mill' };

describe('an account is joined to another', () => {
  it('of its company, from tomorrow or a later day on', () => {
    expect(joinRefusals(quay, mill, '2026-11-28', today)).toEqual([]);
    expect(joinRefusals(quay, mill, '2027-11-29', today)).toEqual([]);
  });

  it('with its last day the day before, for a reason that names where it goes on', () => {
    expect(lastDayBefore('2027-01-01')).toBe('2026-12-31');
    expect(joinReason({ name: 'Le Moulin', memberNumber: '0010007' })).toContain(
      'Le Moulin, adhérent 0010007',
    );
  });

  it.each([
    ['today already', quay, mill, '2026-11-27', 'INVALID_DATE'],
    ['after more than a year', quay, mill, '2027-11-30', 'INVALID_DATE'],
    ['with itself', quay, quay, '2026-12-01', 'SAME_ACCOUNT'],
    ['of another company', { ...quay, companyId: 'sea' }, mill, '2026-12-01', 'OTHER_COMPANY'],
    ['that ends', quay, { ...mill, endsOn: '2026-12-31' }, '2026-12-01', 'SUCCESSOR_NOT_ACTIVE'],
    [
      'that is suspended',
      quay,
      { ...mill, suspendedAt: new Date() },
      '2026-12-01',
      'SUCCESSOR_NOT_ACTIVE',
    ],
    ['twice', { ...quay, endsOn: '2026-12-31' }, mill, '2026-12-01', 'ALREADY_ENDING'],
  ] as const)('but not %s', (_, account, successor, firstDay, code) => {
    expect(
      joinRefusals(account, successor, firstDay, today).map((refusal) => refusal.code),
    ).toEqual([code]);
  });
});
