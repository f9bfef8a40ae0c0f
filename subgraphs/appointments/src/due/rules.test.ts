import { describe, expect, it } from 'vitest';
import { upcomingVisits } from './rules.ts';
import type { RhythmRow } from './table.ts';

const today = '2026-11-21';

/** Seen every five years, without anything of mid-career. */
const simple: RhythmRow = {
  ...{ employeeId: 'e', accountId: 'a', subProfile: null },
  ...{ maximumGapMonths: 60, intermediateVisitMonths: null },
  ...{ midCareerFrom: null, midCareerBy: null, midCareerPerformers: [] },
};
const examined: RhythmRow = { ...simple, maximumGapMonths: 48, intermediateVisitMonths: 24 };

const held = (
  kind: 'VIP_INIT' | 'EMA_INIT' | 'VI' | 'MI_CARRIERE',
  day: string,
  nextBy?: string,
) => ({
  ...{ kind, day, status: 'HELD' as const, nextBy: nextBy ?? null },
});

const upcoming = (...given: Parameters<typeof upcomingVisits>) =>
  upcomingVisits(...given).map(({ kind, latestDate, opensOn }) => [kind, latestDate, opensOn]);

describe('la prochaine visite', () => {
  it('n’est pas connue avant la première', () => {
    expect(upcoming('SI', simple, [], today, 90)).toEqual([]);
    const missed = { ...held('VIP_INIT', '2026-10-05'), status: 'NOT_EXCUSED' as const };
    expect(upcoming('SI', simple, [missed], today, 90)).toEqual([]);
  });

  it('suit la dernière de cinq ans au plus, et se cherche 90 jours avant', () => {
    expect(upcoming('SI', simple, [held('VIP_INIT', '2023-03-14')], today, 90)).toEqual([
      ['VIP_PERIO', '2028-03-14', '2027-12-15'],
    ]);
  });

  it('vient plus tôt quand le professionnel l’a écrit', () => {
    expect(
      upcoming('SI', simple, [held('VIP_INIT', '2023-03-14', '2026-12-31')], today, 30),
    ).toEqual([['VIP_PERIO', '2026-12-31', '2026-12-01']]);
  });

  it('est double en suivi renforcé : l’intermédiaire à deux ans, l’examen à quatre', () => {
    const exam = held('EMA_INIT', '2025-01-15');
    expect(
      upcoming('SIR', examined, [exam], today, 90).map(([kind, latest]) => [kind, latest]),
    ).toEqual([
      ['VI', '2027-01-15'],
      ['EMA_PERIO', '2029-01-15'],
    ]);
    expect(
      upcoming('SIR', examined, [exam, held('VI', '2026-11-02')], today, 90).map(([kind]) => kind),
    ).toEqual(['EMA_PERIO']);
  });

  it('de mi-carrière attend son année, et ne revient pas', () => {
    const middle = {
      ...simple,
      ...{
        midCareerFrom: '2027-01-01',
        midCareerBy: '2027-12-31',
        midCareerPerformers: ['PHYSICIAN'],
      },
    };
    expect(upcoming('SI', middle, [], today, 365)).toEqual([
      ['MI_CARRIERE', '2027-12-31', '2027-01-01'],
    ]);
    expect(upcoming('SI', middle, [held('MI_CARRIERE', '2026-10-01')], today, 365)).toEqual([]);
  });
});
