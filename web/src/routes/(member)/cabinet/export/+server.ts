import { csvFile } from '$lib/server/csv-file';
import { declarationWords } from '../portfolio/declaration';
import { shownPortfolio } from '../portfolio/shown.server';
import { listName } from '../words';
import type { RequestHandler } from './$types';

const headings = [
  ...['Numéro', 'Client', 'Ville', 'Embauches à confirmer', 'Visites en retard'],
  ...['Visites à planifier', 'Demandes en cours', 'Déclaration', 'Impayés'],
  ...['Chargé du dossier', 'Remplacé par'],
];

type Row = Awaited<ReturnType<typeof shownPortfolio>>['shown'][number];

/** What the portfolio shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
  csvFile<Row>({
    ...{ name: 'portefeuille', headings, cells },
    withoutRight: 'Seul un cabinet tient un portefeuille.',
    ask: async () => {
      const { shown, missing } = await shownPortfolio(locals.api, url);
      const edges = shown.map((node) => ({ node }));
      return { page: { edges, pageInfo: { hasNextPage: false } }, missing };
    },
  });

function cells({ hires, late, toPlan, requests, declaration, unpaid, ...client }: Row) {
  const { memberNumber, name, city, assignedTo, replacedBy } = client;
  return [
    ...[memberNumber ?? '', name ?? '', city ?? '', hires, late, toPlan, requests],
    declaration ? declarationWords[declaration] : '',
    unpaid === null ? null : unpaid / 100,
    ...[assignedTo, replacedBy].map((person) => (person ? listName(person) : '')),
  ];
}
