import { describe, expect, it } from 'vitest';
import { changesInWords, hasMoved, whyNot } from './steps';

const same = { comparedWith: 2026, entered: 0, left: 0, changed: 0 };

describe('what a client’s line says', () => {
  it('names every movement since the last declaration', () => {
    expect(changesInWords({ ...same, entered: 2, left: 1 })).toMatch(/^2.arrivées, 1.départ$/);
    expect(changesInWords(same)).toBe('Inchangé');
    expect(changesInWords({ ...same, comparedWith: null, entered: 4 })).toBe(
      'Première déclaration',
    );
    expect(changesInWords(null)).toBe('–');
  });

  it('asks to look where somebody came, left or changed, and the first time', () => {
    expect(hasMoved({ changeCounts: same })).toBe(false);
    expect(hasMoved({ changeCounts: { ...same, changed: 1 } })).toBe(true);
    expect(hasMoved({ changeCounts: { ...same, comparedWith: null } })).toBe(true);
  });

  it('says every reason at once', () => {
    const refusals = [
      { code: 'ANOMALIES_OPEN' as const, field: null },
      { code: 'PREVENTION_MISSING' as const, field: null },
    ];
    expect(whyNot({ refusals })).toContain('à justifier');
    expect(whyNot({ refusals })).toContain('prévention');
  });
});
