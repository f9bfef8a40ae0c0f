import type { ExposureVisit, NeededCertificate } from '@vigie/chassis/following-visits';
import { describe, expect, it } from 'vitest';
import { upcomingVisits } from './rules.ts';
import type { VisitKind } from '../visit/table.ts';
import type { RhythmRow } from './table.ts';

const today = '2026-11-21';

/** Seen every five years, without anything of mid-career. */
const simple: RhythmRow = {
  ...{ employeeId: 'e', accountId: 'a', subProfile: null },
  ...{ maximumGapMonths: 60, intermediateVisitMonths: null },
  ...{ midCareerFrom: null, midCareerBy: null, midCareerPerformers: [] },
  ...{ certificates: [], exposures: [], seenBeforeKind: null, seenBeforeOn: null },
};
const examined: RhythmRow = { ...simple, maximumGapMonths: 48, intermediateVisitMonths: 24 };

const held = (kind: Exclude<VisitKind, 'REPRISE'>, day: string, nextBy?: string) => ({
  ...{ kind, day, status: 'HELD' as const, nextBy: nextBy ?? null, certificates: [] },
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

  it('suit celle d’avant l’embauche quand le service en a dispensé (R4624-15)', () => {
    const spared: RhythmRow = {
      ...simple,
      ...{ seenBeforeKind: 'VIP_PERIO', seenBeforeOn: '2024-02-20' },
    };
    expect(upcoming('SI', spared, [], today, 90)).toEqual([
      ['VIP_PERIO', '2029-02-20', '2028-11-22'],
    ]);
    // Une visite tenue depuis compte à sa place.
    expect(upcoming('SI', spared, [held('VIP_PERIO', '2026-09-01')], today, 90)).toMatchObject([
      ['VIP_PERIO', '2031-09-01', expect.any(String)],
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

  it('pour une attestation précède l’autorisation, puis la fin de la précédente (R4323-56)', () => {
    const driving = { document: 'ANCI_DRIVING', neededBy: '2027-01-31', issuedOn: null } as const;
    const driver = { ...simple, certificates: [driving] };
    expect(upcoming('SI', driver, [], today, 90)).toEqual([
      ['ANCI_EXAM', '2027-01-31', '2026-11-02'],
    ]);
    const examined = {
      ...held('ANCI_EXAM', '2026-11-10'),
      certificates: ['ANCI_DRIVING' as const],
    };
    expect(upcoming('SI', driver, [examined], today, 90)).toEqual([
      ['ANCI_EXAM', '2031-11-10', '2031-08-12'],
    ]);
    const former = { ...simple, certificates: [{ ...driving, issuedOn: '2024-03-18' }] };
    expect(upcoming('SI', former, [], today, 365)).toEqual([
      ['ANCI_EXAM', '2029-03-18', '2028-09-18'],
    ]);
  });

  it('pour une attestation répond de toutes celles que le travail demande, et d’elles seules', () => {
    const [driving, electrical] = (['ANCI_DRIVING', 'ANCI_ELECTRICAL'] as const).map(
      (document) => ({
        ...{ document, neededBy: '2026-10-31', issuedOn: null },
      }),
    ) as [NeededCertificate, NeededCertificate];
    const both = { ...simple, certificates: [driving, electrical] };
    expect(upcomingVisits('SI', both, [], today, 90)).toMatchObject([
      { kind: 'ANCI_EXAM', certificates: ['ANCI_DRIVING', 'ANCI_ELECTRICAL'] },
    ]);
    const exam = (certificates: NeededCertificate['document'][]) => ({
      ...held('ANCI_EXAM', '2026-11-10'),
      certificates,
    });
    expect(upcoming('SI', both, [exam(['ANCI_DRIVING'])], today, 90)).toEqual([
      ['ANCI_EXAM', '2026-10-31', '2026-08-02'],
    ]);
    const whichever = [['ANCI_EXAM', '2031-11-10', '2031-08-12']];
    expect(upcoming('SI', both, [exam([])], today, 90)).toEqual(whichever);
  });

  it('d’après une exposition se cherche dès qu’elle est possible, et ne revient pas (L4624-2-1)', () => {
    const ended: ExposureVisit = {
      ...{ kind: 'POST_EXPO', earliestDate: '2026-12-30', latestDate: '2027-07-30' },
      performers: ['PHYSICIAN'],
    };
    const exposed = { ...simple, exposures: [ended] };
    expect(upcoming('SI', exposed, [], today, 90)).toEqual([
      ['POST_EXPO', '2027-07-30', '2026-12-30'],
    ]);
    expect(upcoming('SI', exposed, [held('POST_EXPO', '2026-12-29')], today, 90)).toHaveLength(1);
    expect(upcoming('SI', exposed, [held('POST_EXPO', '2026-12-30')], today, 90)).toEqual([]);
    const retires = {
      ...simple,
      exposures: [{ ...ended, kind: 'POST_PRO' as const, earliestDate: null }],
    };
    expect(upcoming('SI', retires, [], today, 90)).toEqual([
      ['POST_PRO', '2027-07-30', '2027-05-01'],
    ]);
    expect(upcoming('SI', retires, [held('POST_PRO', '2026-02-03')], today, 90)).toEqual([]);
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
