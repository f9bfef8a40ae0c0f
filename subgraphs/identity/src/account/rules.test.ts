import { describe, expect, it } from 'vitest';
import { addressRefusals } from '../account-address/rules.ts';
import { descriptionRefusals, lineOf, type Description } from './rules.ts';

describe('a text that somebody searches for', () => {
  it.each([
    '02 61 91 20 30',
    '0261912030',
    '+33 2 61 91 20 30',
    '+33261912030',
    '0033 2.61.91.20.30',
    '(02) 61-91-20-30',
  ])('is a telephone line as %s', (typed) => {
    expect(lineOf(typed)).toBe('261912030');
  });

  it.each(['261912030', '000 100 065 00028', '001 0006', '02 61 91', 'Fournil 0261912030', ''])(
    'is none as « %s »',
    (typed) => {
      expect(lineOf(typed)).toBeNull();
    },
  );
});

describe('the address of an establishment', () => {
  const known: Description = {
    ...{ name: 'Fournil', addressLine: null, street: '1 quai', postCode: '49990' },
    ...{ city: 'Saint-Aubance', activityCode: null, activityNomenclature: 'NAF_REV2' },
    collectiveAgreement: null,
  };
  const refused = (change: Partial<Description>) =>
    descriptionRefusals(known, { ...known, ...change }).map(({ code, field }) => [code, field]);

  it('takes another post code and another city', () => {
    expect(refused({ postCode: '44000', city: 'Nantes' })).toEqual([]);
  });

  it('is refused where post code and city were typed in one another’s place', () => {
    const swapped = [
      ['INVALID_CITY', 'city'],
      ['INVALID_POST_CODE', 'postCode'],
    ];
    expect(refused({ postCode: 'Nantes', city: '44 000' })).toEqual(swapped);
    const lines = { addressee: '', addressLine: '', street: '1 quai' };
    expect(
      addressRefusals({ ...lines, postCode: 'Nantes', city: '44000' }).map(({ code }) => code),
    ).toEqual(['INVALID_POST_CODE', 'INVALID_CITY']);
  });
});
