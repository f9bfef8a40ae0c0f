import { ink, letterhead, petrol, quiet, subheading } from '@vigie/pdf/page';
import type { renderPdf } from '@vigie/pdf/render';
import { table } from '@vigie/pdf/table';
import type { Role } from '@vigie/pdf/structure';
import { stack, text } from '@vigie/pdf/text';
import { longDate, mediumDate } from '$lib/format/paris';
import { formatMoney } from '$lib/format/money';
import { actionKinds } from '../../../workplace-action/words';
import { accountFigures, accountMeasures, byName, type CountedAccount } from '../accounts';
import { comparisonOf } from '../comparison';
import type { YearFigures } from '../figures';
import { kindLabels } from '../kinds';
import { ageLabel, monthName, share } from '../share';
import { isEmpty, type Trend } from '../trend/trend';
import { colours, wordColours } from './colours';
import { axisEnd } from '../trend/geometry';

type Definition = Parameters<typeof renderPdf>[0];
type Content = ReturnType<typeof table>;

export interface Report {
  service: Parameters<typeof letterhead>[0];
  /** Of the account, or of the company whose accounts are told together. */
  name: string;
  /** What tells it apart: its number and its SIRET, or how many accounts there are. */
  whose: string;
  year: number;
  /** Paris day on which it is made. */
  today: string;
  now: Date;
  figures: YearFigures;
  /** Of a company: its accounts one by one. */
  accounts: readonly CountedAccount[];
  trends: readonly Trend[];
}

/** The statistics of a year as a report to print and to file: what the page shows, and nothing else. */
export function reportLayout(report: Report): Definition {
  const { service, name, whose, year, today, now, figures, accounts, trends } = report;
  const title = `Statistiques ${year}`;
  const running = today.startsWith(String(year));
  return {
    info: { title: `${title}, ${name}`, author: service.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [50, 38, 50, 50],
    defaultStyle: { font: 'text', fontSize: 11, lineHeight: 1.15, color: ink },
    footer: (page, pages) =>
      text(null, `${name} · ${title} · page ${page} sur ${pages}`, {
        ...{ alignment: 'center', fontSize: 8, color: quiet, margin: [50, 14, 50, 0] },
      }),
    // A heading goes to the next page with its table.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined && !getFollowingNodesOnPage().some(isRead),
    content: [
      letterhead(service),
      text({ type: 'H1' }, title, { fontSize: 24, bold: true, color: petrol }),
      text({ type: 'P' }, name, { bold: true, margin: [0, 4, 0, 0] }),
      text({ type: 'P' }, whose, { color: quiet }),
      text(
        { type: 'P' },
        running
          ? `Établi le ${longDate(today)}. L’année n’est pas finie : les chiffres sont ceux de ce jour.`
          : `Établi le ${longDate(today)}.`,
        { color: quiet, margin: [0, 0, 0, 8] },
      ),
      ...inBrief(figures),
      ...byAccount(accounts),
      ...besideOthers(figures),
      ...byKind(figures),
      ...trends.flatMap(trendPart),
      ...workforce(figures, year),
      ...actions(figures, year),
      ...health(figures),
      ...sources(service.name),
    ],
  };
}

/** Words below a heading that are more than the head of its table. */
const isRead = ({ text: words }: { text?: unknown }): boolean =>
  Array.isArray(words) && words.some(({ role }: { role?: Role }) => role?.type !== 'TH');

/** Stays whole: no line of it stands alone on another page. */
const paragraph = (words: string): Content =>
  stack([text({ type: 'P' }, words, { fontSize: 10, color: quiet, margin: [0, 3, 0, 0] })], {
    unbreakable: true,
  });

function inBrief({ visitStatistics: visits }: YearFigures): Content[] {
  if (!visits) return [];
  const late = visits.held - visits.heldInTime;
  const rows = [
    ['Visites effectuées', String(visits.held)],
    ['Dans le délai légal', share(visits.heldInTime, visits.held) ?? '—'],
    ['Retard moyen des visites tardives', late > 0 ? days(visits.daysLate / late) : '—'],
    ['Absences excusées', String(visits.excused)],
    ['Absences non excusées', String(visits.notExcused)],
    ['Frais d’absence annoncés, HT', formatMoney({ cents: visits.absenceFees, currency: 'EUR' })],
    ['Rendez-vous annulés à temps', String(visits.cancelled)],
  ];
  return [
    subheading('L’année en bref'),
    table(
      [{ heading: 'Mesure' }, { heading: 'Valeur', figures: true }],
      rows.map((cells) => ({ cells })),
    ),
  ];
}

function byAccount(accounts: readonly CountedAccount[]): Content[] {
  if (accounts.length === 0) return [];
  return [
    subheading('Établissement par établissement'),
    table(
      [
        { heading: 'Établissement' },
        ...accountMeasures.map((heading) => ({ heading, figures: true })),
      ],
      byName(accounts).map((account) => ({
        cells: [account.name ?? '', ...accountFigures(account)],
      })),
    ),
  ];
}

function besideOthers({ visitStatistics: visits }: YearFigures): Content[] {
  const comparison = visits && comparisonOf(visits);
  if (!comparison) return [];
  return [
    subheading('Par rapport aux autres'),
    table(
      [{ heading: 'Mesure' }, ...comparison.columns.map((heading) => ({ heading, figures: true }))],
      comparison.rows.map(({ measure, cells }) => ({ cells: [measure, ...cells] })),
    ),
  ];
}

function days(mean: number): string {
  const rounded = Math.round(mean);
  return `${rounded} ${rounded > 1 ? 'jours' : 'jour'}`;
}

function byKind({ visitStatistics: visits }: YearFigures): Content[] {
  if (!visits || visits.kinds.length === 0) return [];
  const heading = (name: string) => ({ heading: name, figures: true });
  return [
    subheading('Par type de visite'),
    table(
      [
        { heading: 'Type de visite' },
        ...['Effectuées', 'Dans le délai', 'Absences', 'Annulées'].map(heading),
      ],
      visits.kinds.map((each) => ({
        cells: [
          kindLabels[each.kind],
          ...[String(each.held), share(each.heldInTime, each.held) ?? '—'],
          ...[String(each.excused + each.notExcused), String(each.cancelled)],
        ],
      })),
    ),
  ];
}

function trendPart(trend: Trend): Content[] {
  const { of, columns, cells, values, series, periods } = trend;
  const title = subheading(`${trend.title}, par ${of === 'Mois' ? 'mois' : 'année'}`);
  if (isEmpty(trend)) return [title, paragraph(trend.empty)];
  const end = trend.shape === 'line' ? 100 : axisEnd(values);
  return [
    title,
    table(
      [
        { heading: of },
        ...columns.map(({ label, tone }) => ({
          ...{ heading: label, figures: true },
          ...(tone && { colour: wordColours[tone] }),
        })),
      ],
      periods.map(({ label }, period) => ({
        cells: [label, ...(cells[period] ?? [])],
        bar: series.map(({ tone }, index) => ({
          share: (values[period]?.[index] ?? 0) / end,
          colour: colours[tone],
        })),
      })),
    ),
  ];
}

function workforce({ workforceStatistics }: YearFigures, year: number): Content[] {
  if (!workforceStatistics) return [];
  const { ages, posts, months } = workforceStatistics;
  const day = mediumDate(workforceStatistics.day);
  const longest = Math.max(1, ...ages.map(({ si, sia, sir }) => si + sia + sir));
  const heading = (name: string) => ({ heading: name, figures: true });
  return [
    subheading(`Effectif présent le ${day}, par âge et par suivi`),
    table(
      [
        { heading: 'Âge' },
        ...(['si', 'sia', 'sir'] as const).map((tone) => ({
          ...{ heading: tone.toUpperCase(), figures: true, colour: wordColours[tone] },
        })),
      ],
      ages.map((band, index) => ({
        cells: [ageLabel(band, index), String(band.si), String(band.sia), String(band.sir)],
        bar: (['si', 'sia', 'sir'] as const).map((tone) => ({
          ...{ share: band[tone] / longest, colour: colours[tone] },
        })),
      })),
    ),
    ...(posts.length > 0
      ? [
          subheading(`Postes les plus occupés le ${day}`),
          table(
            [{ heading: 'Poste' }, heading('Salariés')],
            posts.map(({ title, people }) => ({ cells: [title, String(people)] })),
          ),
        ]
      : []),
    subheading(`Entrées et sorties de ${year}`),
    table(
      [{ heading: 'Mois' }, heading('Entrées'), heading('Sorties')],
      months.map(({ month, entries, leavings }) => ({
        cells: [monthName(month), String(entries), String(leavings)],
      })),
    ),
  ];
}

function actions({ workplaceActionFigures: held }: YearFigures, year: number): Content[] {
  if (!held) return [];
  return [
    subheading('Actions en milieu de travail'),
    held.length === 0
      ? paragraph(`Aucune action n’a été réalisée en ${year}.`)
      : table(
          [{ heading: 'Action' }, { heading: 'Réalisées', figures: true }],
          held.map(({ kind, held: count }) => ({ cells: [actionKinds[kind], String(count)] })),
        ),
  ];
}

function health({ healthFigures }: YearFigures): Content[] {
  if (!healthFigures) return [];
  const heading = (name: string) => ({ heading: name, figures: true });
  return [
    subheading('Aménagements et inaptitudes, par année complète'),
    ...(healthFigures.length === 0
      ? [paragraph('Aucune année complète n’est encore publiée.')]
      : [
          table(
            [
              { heading: 'Année' },
              ...['Salariés vus', 'Aménagements proposés', 'Avis d’inaptitude'].map(heading),
            ],
            healthFigures.map(({ year, followed, measures, unfit }) => ({
              cells: [
                ...[String(year), String(followed)],
                ...[String(measures ?? 'masqué'), String(unfit ?? 'masqué')],
              ],
            })),
          ),
        ]),
    paragraph(
      '« Masqué » protège le secret médical : trop peu de salariés ont été vus, ou le chiffre en désignerait quelques-uns, ici ou dans un établissement de l’entreprise.',
    ),
  ];
}

function sources(service: string): Content[] {
  return [
    subheading('Sources'),
    paragraph(
      `Rendez-vous, visites et actions : ce que ${service} a enregistré. Le délai légal est celui du suivi de chaque salarié (articles R4624-10 et suivants du code du travail). Effectif et suivi : ce que l’employeur a déclaré, au dernier jour de chaque mois.`,
    ),
    paragraph(
      'Aménagements (L4624-3) et inaptitudes (L4624-4) : chiffres anonymes (L4622-2), publiés le 1er février suivant chaque année et inchangés depuis.',
    ),
  ];
}
