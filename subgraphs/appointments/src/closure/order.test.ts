import { describe, expect, it } from 'vitest';
import { inLegalOrder } from './order.ts';

const today = '2026-11-28';
const profiles = new Map([
  ['strengthened', 'SIR'],
  ['simple', 'SI'],
] as const);

const visit = (id: string, change: object = {}) => ({
  ...{ id, kind: 'VIP_PERIO' as const, employeeId: 'simple', latestDate: '2027-03-01' },
  ...change,
});

const order = (...visits: ReturnType<typeof visit>[]) =>
  inLegalOrder(visits, profiles, today).map(({ id }) => id);

describe('who chooses another slot first', () => {
  it('is who counts most: a return before an examination under SIR, that before a visit under SI', () => {
    const examination = visit('sir', { kind: 'EMA_PERIO', employeeId: 'strengthened' });
    const back = visit('return', { kind: 'REPRISE', latestDate: '2026-12-10' });
    expect(order(visit('si'), examination, back)).toEqual(['return', 'sir', 'si']);
  });

  it('is who is late before who is not, the later the sooner', () => {
    const [late, later] = [
      visit('late', { latestDate: '2026-11-20' }),
      visit('later', { latestDate: '2026-08-20' }),
    ];
    expect(order(visit('in time'), late, later)).toEqual(['later', 'late', 'in time']);
  });

  it('goes by the legal date among equals, and is the same every time', () => {
    const sooner = visit('z', { latestDate: '2027-02-01' });
    expect(order(visit('b'), visit('a'), sooner)).toEqual(['z', 'a', 'b']);
  });
});
