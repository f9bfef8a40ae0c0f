import { moment } from '@vigie/chassis/french-date';
import type { CallerActor } from '@vigie/chassis/actor';
import type { Database } from '@vigie/chassis/database';
import type { Cell, Sheet } from '@vigie/spreadsheet/cell';
import { groupedBy } from '@vigie/chassis/batch';
import { known } from '../../situation/known.ts';
import { answersOf } from '../rules.ts';
import type { DeclaredPostRow } from '../table.ts';
import { findPostsOf } from './posts.ts';
import { listGiven, type Given } from './queries.ts';
import type { WantedReceipts } from './table.ts';
import { councilWords } from './words.ts';

/** A row: a post of a receipt; of a receipt without anybody its figures alone. */
interface Row extends Given {
  post: DeclaredPostRow | null;
}

const risks = (row: Row, onlySir: boolean): Cell =>
  known(row.post?.situations ?? [])
    .filter(({ profile }) => !onlySir || profile === 'SIR')
    .map(({ label }) => label)
    .join(', ') || null;

/** What article D4622-22 lists: who is followed, by category, with their risks; no names. */
const columns: readonly { heading: string; width?: number; cell(row: Row): Cell }[] = [
  { heading: 'Année', width: 8, cell: ({ year }) => year },
  { heading: 'Numéro d’adhérent', cell: ({ memberNumber }) => memberNumber },
  { heading: 'Employeur', width: 32, cell: ({ name }) => name },
  { heading: 'SIRET', cell: ({ siret }) => siret },
  { heading: 'Récépissé', cell: ({ receipt }) => receipt.number },
  {
    heading: 'Validée le',
    width: 28,
    cell: ({ receipt }) => moment(receipt.validatedAt, 'Europe/Paris'),
  },
  { heading: 'Effectif compté', cell: ({ receipt }) => receipt.headcount },
  { heading: 'Embauches de l’année précédente', cell: ({ receipt }) => receipt.entries },
  { heading: 'Poste', width: 28, cell: ({ post }) => post && (post.title ?? 'Sans poste') },
  { heading: 'Salariés', width: 10, cell: ({ post }) => post?.holders ?? 0 },
  {
    heading: 'Dont à employeurs multiples (D4624-65)',
    cell: ({ post }) => post?.severalEmployers ?? 0,
  },
  { heading: 'Suivi', width: 8, cell: ({ post }) => post?.profile ?? null },
  { heading: 'Risques déclarés', width: 40, cell: (row) => risks(row, false) },
  { heading: 'Risques particuliers (R4624-23)', width: 40, cell: (row) => risks(row, true) },
  {
    heading: 'Motif écrit (R4624-23 III)',
    width: 40,
    cell: ({ post }) => post?.reason ?? null,
  },
  {
    heading: 'Document unique mis à jour le (R4121-2)',
    cell: ({ receipt: { riskAssessmentOn } }) =>
      riskAssessmentOn === null ? null : { day: riskAssessmentOn },
  },
  {
    heading: 'Avis du CSE (D4622-22)',
    cell: ({ receipt }) => {
      const answers = answersOf(receipt);
      return answers && councilWords[answers.council];
    },
  },
  {
    heading: 'Salarié désigné pour la prévention (L4644-1)',
    cell: ({ receipt }) => {
      const answers = answersOf(receipt);
      return answers && (answers.hasPreventionOfficer ? 'Oui' : 'Non');
    },
  },
];

/** What accounts declared as one list, read in stretches while it is written: a whole campaign never stands in memory. */
export function contentSheet(
  database: Database,
  owner: CallerActor,
  wanted: WantedReceipts,
): Sheet {
  return {
    title: `Déclarations ${wanted.year}`,
    headings: columns.map(({ heading }) => heading),
    widths: columns.map(({ width = 20 }) => width),
    rows: rowsOf(database, owner, wanted),
  };
}

async function* rowsOf(
  database: Database,
  owner: CallerActor,
  wanted: WantedReceipts,
): AsyncGenerator<Cell[]> {
  let given: Given[] = [];
  do {
    const rows = await database.as(owner, async (tx): Promise<Row[]> => {
      given = await listGiven(tx, wanted, given.at(-1));
      const posts = groupedBy(
        given.map(({ receipt }) => receipt.declarationId),
        await findPostsOf(
          tx,
          given.map(({ receipt }) => receipt),
        ),
        ({ declarationId }) => declarationId,
      );
      return given.flatMap((each, index): Row[] => {
        const own = posts[index] ?? [];
        return own.length > 0 ? own.map((post) => ({ ...each, post })) : [{ ...each, post: null }];
      });
    });
    for (const row of rows) yield columns.map(({ cell }) => cell(row));
  } while (given.length > 0);
}
