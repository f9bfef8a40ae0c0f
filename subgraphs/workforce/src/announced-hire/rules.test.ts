import { describe, expect, it } from 'vitest';
import type { HireFacts } from './facts.ts';
import { refusalsOfHire, standingOf } from './rules.ts';
import { samePerson, type Named } from './same-person.ts';

const today = '2026-11-26';

const facts: HireFacts = {
  ...{ lastName: 'Rouvrais', usedName: null, firstName: 'Bastien', birthDate: '1990-04-02' },
  ...{ sex: 'MALE', contract: 'CDD', startDate: '2026-12-01', startTime: '08:30', endDate: null },
  ...{ jobTitle: null, healthService: 'MT044' },
};

const wrong = (change: Partial<HireFacts>, externalId: string | null = 'a') =>
  refusalsOfHire({ ...facts, ...change }, externalId, today).map(({ code, field }) => [
    code,
    field,
  ]);

describe('an announcement', () => {
  it('of a limited contract may lack its end: the clock runs, the employer adds it', () => {
    expect(wrong({})).toEqual([]);
  });

  it('is read like a declaration: names, ages, dates', () => {
    expect(wrong({ lastName: '', birthDate: '2014-01-01' })).toEqual([
      ['REQUIRED', 'lastName'],
      ['TOO_YOUNG', 'birthDate'],
    ]);
  });

  it.each(['8h30', '24:00', '08:60', '0830'])('has no hour « %s »', (startTime) => {
    expect(wrong({ startTime })).toEqual([['INVALID_TIME', 'startTime']]);
  });

  it('is called something of reasonable length by a sender who names it', () => {
    expect(wrong({}, '')).toEqual([['REQUIRED', 'externalId']]);
    expect(wrong({}, 'x'.repeat(81))).toEqual([['TOO_LONG', 'externalId']]);
    expect(wrong({}, null)).toEqual([]);
    expect(wrong({ healthService: 'MT4444444444' })).toEqual([['TOO_LONG', 'healthService']]);
  });
});

describe('somebody on file, as seen from a hire of 1 December', () => {
  const standing = (startDate: string, leftOn: string | null = null) =>
    standingOf('2026-12-01', { startDate, leftOn });

  it('declared within the eight days of a DPAE is the same hire (R1221-4)', () => {
    expect(standing('2026-12-01')).toBe('SAME_HIRE');
    expect(standing('2026-11-23')).toBe('SAME_HIRE');
    expect(standing('2026-12-09')).toBe('SAME_HIRE');
    expect(standing('2026-12-01', '2026-12-31')).toBe('SAME_HIRE');
  });

  it('there for longer is employed, also when the end is known', () => {
    expect(standing('2026-11-22')).toBe('EMPLOYED');
    expect(standing('2024-01-08', '2026-12-01')).toBe('EMPLOYED');
  });

  it('gone the day before, or declared for later, leaves the clock of the hire running', () => {
    expect(standing('2024-01-08', '2026-11-30')).toBe('NOT_YET');
    expect(standing('2026-12-10')).toBe('NOT_YET');
  });
});

describe('the same person', () => {
  const one: Named = {
    ...{ lastName: 'García López', usedName: 'Lefèvre', firstName: 'Hélène' },
    ...{ birthDate: '1991-06-03', fingerprint: null },
  };
  const isSame = (change: Partial<Named>, of = one) => samePerson(of, { ...one, ...change });

  it('is known by a family name in common, the first name and the birth date', () => {
    expect(isSame({ lastName: 'LEFEVRE', usedName: null, firstName: 'Hélène Marie' })).toBe(true);
    expect(isSame({ birthDate: '1991-06-04' })).toBe(false);
    expect(isSame({ firstName: 'Helena' })).toBe(false);
    expect(isSame({ lastName: 'Martin', usedName: null })).toBe(false);
  });

  it('is known by the national number above all', () => {
    const numbered = { ...one, fingerprint: 'n1' };
    expect(isSame({ lastName: 'Martin', usedName: null, fingerprint: 'n1' }, numbered)).toBe(true);
    expect(isSame({ fingerprint: 'n2' }, numbered)).toBe(false);
    expect(isSame({ fingerprint: null }, numbered)).toBe(true);
  });
});
