import { describe, expect, it } from 'vitest';
import { sirenOf, siretOf } from '../../../../infra/demo/numbers.ts';
import { askedRefusals, type Asked } from './rules.ts';

const [own, other] = [sirenOf('00012345'), sirenOf('00054321')];
const present = siretOf(own, '0001');
const today = '2026-11-26';

const moved: Asked = {
  ...{ reason: 'MOVE', siret: siretOf(own, '0002'), companyName: '' },
  ...{ effectiveOn: '2026-12-01', message: '' },
};
const taken: Asked = {
  ...{ ...moved, reason: 'TAKEOVER' },
  ...{ siret: siretOf(other, '0001'), companyName: 'Nouvelle SAS' },
};

const codes = (asked: Asked): string[] =>
  askedRefusals(asked, present, today).map(({ code }) => code);

describe('a request for another number', () => {
  it('may be a move within the company', () => {
    expect(codes(moved)).toEqual([]);
  });

  it.each(['TAKEOVER', 'LEGAL_FORM', 'CORRECTION'] as const)(
    'may bring another company: %s',
    (reason) => {
      expect(codes({ ...taken, reason })).toEqual([]);
    },
  );

  it('names the other company', () => {
    expect(codes({ ...taken, companyName: '' })).toEqual(['REQUIRED']);
    expect(codes({ ...taken, companyName: 'x'.repeat(121) })).toEqual(['TOO_LONG']);
  });

  it('says why in accordance with the SIREN', () => {
    expect(codes({ ...taken, reason: 'MOVE' })).toEqual(['REASON_CONTRADICTS_SIREN']);
    expect(codes({ ...moved, reason: 'TAKEOVER' })).toEqual(['REASON_CONTRADICTS_SIREN']);
    expect(codes({ ...moved, reason: 'CORRECTION' })).toEqual([]);
  });

  it('is for a number that exists and is another one', () => {
    expect(codes({ ...moved, siret: '' })).toEqual(['REQUIRED']);
    expect(codes({ ...moved, siret: '12345678901234' })).toEqual(['INVALID_SIRET']);
    expect(codes({ ...moved, siret: present })).toEqual(['SAME_SIRET']);
  });

  it('counts from a day at most a year ahead', () => {
    expect(codes({ ...moved, effectiveOn: '2027-11-27' })).toEqual([]);
    expect(codes({ ...moved, effectiveOn: '2027-11-28' })).toEqual(['INVALID_DATE']);
    expect(codes({ ...moved, effectiveOn: '1999-01-01' })).toEqual(['INVALID_DATE']);
  });

  it('carries a message of bounded length', () => {
    expect(codes({ ...moved, message: 'x'.repeat(1001) })).toEqual(['TOO_LONG']);
  });
});
