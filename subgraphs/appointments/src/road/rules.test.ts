import { describe, expect, it } from 'vitest';
import { hasRoads, isRoad, kilometresBetween } from './rules.ts';

const lices = { postCode: '49990' };
const port = { postCode: '49970' };
const nantais = { postCode: '44200' };

describe('how far one place is from another', () => {
  it('is what the service has recorded', () => {
    expect(kilometresBetween(lices, port, 22)).toBe(22);
    expect(kilometresBetween(lices, nantais, 4)).toBe(4);
  });

  it('is judged by the département where nothing is recorded', () => {
    expect(kilometresBetween(lices, port, null)).toBe(15);
    expect(kilometresBetween(lices, nantais, null)).toBe(60);
  });

  it('tells overseas départements apart, whose post codes begin alike', () => {
    expect(kilometresBetween({ postCode: '97110' }, { postCode: '97410' }, null)).toBe(60);
    expect(kilometresBetween({ postCode: '97110' }, { postCode: '97139' }, null)).toBe(15);
  });
});

describe('a road', () => {
  it('is a whole number of kilometres from 1 to 999', () => {
    expect([1, 999].map(isRoad)).toEqual([true, true]);
    expect([0, -3, 1000, 2.5, NaN].map(isRoad)).toEqual([false, false, false, false, false]);
  });

  it('leads to where anybody may be seen, not to premises of one employer or a screen', () => {
    const kinds = ['CENTRE', 'ANNEX', 'MOBILE_UNIT', 'EMPLOYER_PREMISES', 'REMOTE'] as const;
    expect(kinds.filter((kind) => hasRoads({ kind }))).toEqual(['CENTRE', 'ANNEX', 'MOBILE_UNIT']);
  });
});
