import { of } from '@vigie/chassis/elision';
import { moment, plainDay } from '@vigie/chassis/french-date';
import { colourOf } from '@vigie/chassis/service-face';
import { ink, label, letterhead, mist, petrol, quiet, subheading } from '@vigie/pdf/page';
import { stack, text } from '@vigie/pdf/text';
import type { Cell } from '@vigie/spreadsheet/cell';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Facts } from './facts/facts.ts';
import { gapsOf } from './gaps.ts';
import { figuresOf, identityOf, membershipOf, scopeOf, type Fact } from './overview.ts';
import { companyThemes, peopleThemes } from './themes/all.ts';
import { shortDay } from './themes/day.ts';
import type { Theme } from './themes/theme.ts';
import { title } from './wording.ts';

/** A dossier as A4 pages for pdfmake: what matters and what is about the company upright, lists of people across. */
export function dossierLayout(facts: Facts): TDocumentDefinitions {
  const { service, account, now, today, zone } = facts;
  return {
    info: { title: `${title} ${account.name}`, author: service.name, creationDate: now },
    pageSize: 'A4',
    pageMargins: [40, 38, 40, 46],
    defaultStyle: { font: 'text', fontSize: 10, lineHeight: 1.1, color: ink },
    footer: (page, pages) => ({
      text: `${title} · adhérent ${account.memberNumber} · ${shortDay(today)} · page ${page} sur ${pages}`,
      ...{ fontSize: 8, color: quiet, alignment: 'center', margin: [40, 14, 40, 0] },
    }),
    content: [
      letterhead(service),
      text({ type: 'H1' }, title, { fontSize: 26, bold: true, color: colourOf(service) }),
      text({ type: 'P' }, `Suivi individuel de l’état de santé des salariés ${of(account.name)}`, {
        ...{ fontSize: 12, margin: [0, 2, 0, 0] },
      }),
      text(
        { type: 'P' },
        `Établi le ${moment(now, zone)}, à la demande de l’employeur. Sans information médicale ; sa portée est dite à la fin.`,
        {
          ...{ fontSize: 9, color: quiet, margin: [0, 2, 0, 12] },
        },
      ),
      facing(identityOf(facts), membershipOf(facts)),
      subheading('L’essentiel'),
      figures(facts),
      subheading('À compléter ou à régulariser'),
      ...gaps(facts),
      ...companyThemes(facts).map((theme) => part(theme)),
      ...peopleThemes(facts).map((theme, index) =>
        part(theme, index === 0 ? { pageOrientation: 'landscape', pageBreak: 'before' } : {}),
      ),
      {
        stack: [
          subheading('Portée de ce dossier'),
          ...scopeOf(facts).map((line) => text({ type: 'P' }, line, { fontSize: 9, color: quiet })),
        ],
        unbreakable: true,
      },
    ],
  };
}

const valueOf = ({ value }: Fact): string =>
  typeof value === 'object' ? plainDay(value.day) : String(value);

/** Two columns of facts, each below its name. */
function facing(left: readonly Fact[], right: readonly Fact[]): Content {
  const side = (facts: readonly Fact[]) =>
    stack(
      facts.flatMap((fact) => [
        label(fact.name),
        text({ type: 'P' }, valueOf(fact), { bold: true, margin: [0, 0, 0, 4] }),
      ]),
    );
  return { columns: [side(left), side(right)], columnGap: 28 };
}

/** Counts of people beside one another. */
function figures(facts: Facts): Content {
  const table = {};
  const [names, values] = [{}, {}];
  const all = figuresOf(facts);
  return {
    table: {
      widths: all.map(() => '*'),
      body: [
        all.map(({ name }) =>
          text({ type: 'TH', row: names, table }, name, {
            ...{ fontSize: 8, color: quiet, alignment: 'center' },
          }),
        ),
        all.map(({ value }) =>
          text({ type: 'TD', row: values, table }, String(value), {
            ...{ fontSize: 17, bold: true, color: petrol, alignment: 'center' },
          }),
        ),
      ],
    },
    layout: { ...bare, paddingLeft: () => 2, paddingRight: () => 2, fillColor: () => mist },
    margin: [0, 4, 0, 2],
  };
}

function gaps(facts: Facts): Content[] {
  const lines = gapsOf(facts);
  if (lines.length === 0) return [text({ type: 'P' }, 'Rien de connu du service ni du portail.')];
  const list = {};
  return [{ ul: lines.map((line) => text({ type: 'LI', list }, line)), markerColor: petrol }];
}

/** Rows that stay together with what is said above them. */
const fewRows = 12;

/**
 * A theme: what it is about, then its rows, or that there are none. A short one stays on one page, a long one begins a page
 * of its own: its heading never stands alone below another table.
 */
function part(
  { title: name, ground, notes, none, page: { headings, rows, widths } }: Theme,
  start: { pageOrientation?: 'landscape'; pageBreak?: 'before' } = {},
): Content {
  const isShort = rows.length <= fewRows;
  return {
    stack: [
      subheading(name),
      text({ type: 'P' }, ground, { fontSize: 9, color: quiet, margin: [0, 0, 0, 3] }),
      ...notes.map((note) => text({ type: 'P' }, note, { fontSize: 9, margin: [0, 0, 0, 3] })),
      rows.length > 0
        ? tableOf(headings, rows, widths)
        : text({ type: 'P' }, none, { bold: true, margin: [0, 2, 0, 6] }),
    ],
    ...(isShort ? { unbreakable: true } : { pageBreak: 'before' }),
    ...start,
  };
}

function tableOf(headings: string[], rows: Cell[][], widths: Theme['page']['widths']): Content {
  const table = {};
  const head = { row: {}, table };
  return {
    table: {
      ...{ headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths },
      body: [
        headings.map((name, index) =>
          text({ type: 'TH', ...head }, name, { ...styleOf(rows[0]?.[index]), bold: true }),
        ),
        ...rows.map((cells) => {
          const own = { row: {}, table };
          return cells.map((cell) => text({ type: 'TD', ...own }, printed(cell), styleOf(cell)));
        }),
      ],
    },
    layout: {
      ...bare,
      fillColor: (index) => (index === 0 ? mist : null),
      hLineWidth: (index) => (index === 0 ? 0 : 0.4),
      hLineColor: () => '#9fb3b9',
    },
    margin: [0, 2, 0, 6],
  };
}

const bare = {
  ...{ hLineWidth: () => 0, vLineWidth: () => 0 },
  ...{ paddingLeft: () => 5, paddingRight: () => 5, paddingTop: () => 3, paddingBottom: () => 3 },
};

/** Numbers stand below one another, and so does what they are called. */
const styleOf = (cell: Cell | undefined) =>
  typeof cell === 'number' ? ({ fontSize: 8.5, alignment: 'right' } as const) : { fontSize: 8.5 };

/** An empty cell says nothing to who hears it, so it is a dash. */
function printed(cell: Cell): string {
  if (cell === null || cell === '') return '–';
  return typeof cell === 'object' ? shortDay(cell.day) : String(cell);
}
