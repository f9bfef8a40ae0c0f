import { renderPdf } from '@vigie/pdf/render';
import { textOfPdf } from '@vigie/pdf/testing/pdf-text';
import { expect, it } from 'vitest';
import { headcountByMonth } from '../trend/headcount';
import { monthsOf } from '../trend/periods';
import { visitTrends } from '../trend/visits';
import { reportLayout, type Report } from './report';

const ends = {
  ...{ held: 12, heldInTime: 9, daysLate: 42, excused: 1, notExcused: 2, cancelled: 3 },
  absenceFees: 9000,
};
const today = '2026-11-27';
const periods = monthsOf(2026, today);
const months = periods.map((_, index) => ({ month: index + 1, ...ends }));

const report: Report = {
  service: {
    ...{ name: 'Aurélia Santé', phone: '02 61 91 00 00', email: 'contact@aurelia.example' },
    ...{ street: '1 quai', postCode: '49990', city: 'Saint-Aubance' },
  },
  ...{ name: 'Atelier Łódź', whose: 'Numéro d’adhérent : 001 0009', year: 2026, today },
  now: new Date('2026-11-27T09:00:00Z'),
  figures: {
    visitStatistics: {
      ...{ year: 2026, ...ends, service: null, trade: null },
      kinds: [{ kind: 'REPRISE', ...ends }],
    },
    workforceStatistics: {
      day: '2026-11-27',
      ages: [{ from: 16, to: 24, si: 4, sia: 1, sir: 2 }],
      posts: [{ title: 'Soudeur', people: 7 }],
      months: [{ month: 1, entries: 2, leavings: 0 }],
    },
    workplaceActionFigures: [],
    healthFigures: [{ year: 2025, followed: 41, measures: 6, unfit: null }],
  },
  accounts: [],
  trends: [
    ...visitTrends(periods, months),
    headcountByMonth(periods, [{ year: 2026, month: 1, si: 97, sia: 17, sir: 18 }]),
  ],
};

const written = async (change: Partial<Report> = {}): Promise<string> => {
  const pdf = await renderPdf(reportLayout({ ...report, ...change }));
  return textOfPdf(pdf).replaceAll(/\s+/g, ' ');
};

it('dit de qui, de quand et d’où viennent les chiffres', async () => {
  const text = await written();
  for (const words of [
    ...['Statistiques 2026', 'Atelier Łódź', 'Numéro d’adhérent : 001 0009', 'Sources'],
    'Atelier Łódź · Statistiques 2026 · page 1 sur 4',
    'Établi le vendredi 27 novembre 2026',
    'L’année n’est pas finie',
  ]) {
    expect(text).toContain(words);
  }
  expect(await written({ year: 2025 })).not.toContain('L’année n’est pas finie');
});

it('ne laisse pas un titre seul au bas d’une page', () => {
  type Break = NonNullable<ReturnType<typeof reportLayout>['pageBreakBefore']>;
  const breaks = (headlineLevel: number | undefined, following: object[]) =>
    reportLayout(report).pageBreakBefore?.(
      { headlineLevel } as Parameters<Break>[0],
      { getFollowingNodesOnPage: () => following } as Parameters<Break>[1],
    );
  const [head, row] = (['TH', 'TD'] as const).map((type) => ({ text: [{ role: { type } }] }));
  expect(breaks(2, [{ table: {} }, { ...head }])).toBe(true);
  expect(breaks(2, [{ ...head }, { ...row }])).toBe(false);
  expect(breaks(undefined, [])).toBe(false);
});

it('a les chiffres de la page, et dit ce qui est masqué', async () => {
  const text = await written();
  for (const words of [
    ...['Visite de reprise, toutes causes', '75 %', '14 jours', '90,00 €'],
    ...[
      'novembre (en cours)',
      'décembre (à venir)',
      'Soudeur',
      'Effectif présent le 27 novembre 2026',
      'Aucune action',
      'masqué',
    ],
  ]) {
    expect(text).toContain(words);
  }
});

it('se compare au secteur et à tout le service, quand ils sont comptés', async () => {
  expect(await written()).not.toContain('Par rapport aux autres');
  const visitStatistics = {
    ...report.figures.visitStatistics!,
    service: { held: 900, heldInTime: 810, daysLate: 4500, missed: 100 },
    trade: { division: '10', accounts: 7, held: 80, heldInTime: 60, daysLate: 640, missed: 20 },
  };
  const text = await written({ figures: { ...report.figures, visitStatistics } });
  for (const words of ['7 adhérents (NAF 10)', '32 jours', '50 jours', 'Rendez-vous manqués']) {
    expect(text).toContain(words);
  }
});

it('compte chaque établissement d’une entreprise, comme la page', async () => {
  expect(await written()).not.toContain('Établissement par établissement');
  const [works, seat] = [
    { id: 'a', name: 'Usine', visitStatistics: ends },
    { id: 'b', name: 'Siège', visitStatistics: { ...ends, held: 0, heldInTime: 0 } },
  ];
  const text = await written({ accounts: [works, seat] });
  expect(text).toContain('Établissement par établissement');
  expect(text).toMatch(/Siège0—390,00 €.*Usine1275 %390,00 €/);
});

it('laisse de côté ce qui n’est pas ouvert', async () => {
  const text = await written({
    figures: { visitStatistics: report.figures.visitStatistics ?? null },
    trends: [],
  });
  expect(text).not.toContain('Aménagements et inaptitudes');
  expect(text).not.toContain('Postes les plus occupés');
});
