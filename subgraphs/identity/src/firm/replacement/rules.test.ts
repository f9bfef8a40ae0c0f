import { describe, expect, it } from 'vitest';
import { overlap, spanRefusals } from './rules.ts';

const today = '2026-11-23';

describe('un remplacement', () => {
  it('commence aujourd’hui au plus tôt et peut durer un seul jour', () => {
    expect(spanRefusals({ from: today, until: today }, today)).toEqual([]);
    expect(spanRefusals({ from: '2026-11-22', until: '2026-12-01' }, today)).toEqual([
      { code: 'INVALID_DATE', field: 'from' },
    ]);
  });

  it('ne finit pas avant de commencer, ni plus d’un an après', () => {
    for (const until of ['2026-11-30', '2027-12-02']) {
      expect(spanRefusals({ from: '2026-12-01', until }, today)).toEqual([
        { code: 'INVALID_DATE', field: 'until' },
      ]);
    }
    expect(spanRefusals({ from: '2026-12-01', until: '2027-12-01' }, today)).toEqual([]);
  });

  it('en chevauche un autre dès qu’ils ont un jour en commun', () => {
    const one = { from: '2026-12-01', until: '2026-12-10' };
    expect(overlap(one, { from: '2026-12-10', until: '2026-12-12' })).toBe(true);
    expect(overlap(one, { from: '2026-11-20', until: '2026-12-01' })).toBe(true);
    expect(overlap(one, { from: '2026-12-11', until: '2026-12-12' })).toBe(false);
  });
});
