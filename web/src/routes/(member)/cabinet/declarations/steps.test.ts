import { describe, expect, it } from 'vitest';
import { changesInWords, hasMoved, stepLeft, whyNot } from './steps';

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
    expect(whyNot({ refusals, openAnomalies: null })).toContain('à justifier');
    expect(whyNot({ refusals, openAnomalies: null })).toContain('prévention');
  });

  it('names what is to be put right, and leads to its step', () => {
    const refusals = [
      { code: 'PREVENTION_MISSING' as const, field: null },
      { code: 'ANOMALIES_OPEN' as const, field: null },
    ];
    const account = { id: 'a1', name: 'Garage du Port', memberNumber: '0010020' };
    expect(whyNot({ refusals, openAnomalies: ['NO_POST', 'HIRES_TO_CONFIRM'] })).toContain(
      'salariés sans poste, embauches annoncées à confirmer.',
    );
    expect(stepLeft({ refusals, openAnomalies: null, account })).toEqual({
      href: '/0010020/declaration?etape=salaries',
      label: 'Ouvrir l’étape Salariés',
    });
    const closed = [{ code: 'CAMPAIGN_CLOSED' as const, field: null }];
    expect(stepLeft({ refusals: closed, openAnomalies: null, account })).toBeNull();
  });
});
