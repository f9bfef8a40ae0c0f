import type { MandateRowFragment } from '$lib/graphql/generated/graphql';
import { dayCell, dayOfCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { states } from '../../../mandate/words';
import { readMandates } from '../read.server';
import type { RequestHandler } from './$types';

const headings = [
  ...['Client', 'Demandé avec', 'Numéro', 'Autorisations', 'Du', 'Au', 'État', 'Demandé le'],
  ...['Relances', 'Réponse attendue avant le', 'Répondu le', 'Terminé le', 'Motif'],
];

/** What the board shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) =>
  csvFile<MandateRowFragment>({
    ...{ name: 'mandats', headings },
    withoutRight: 'Seul un cabinet tient des mandats.',
    ask: async (slice) => {
      const { firm, missing } = await readMandates(locals.api, url, slice);
      return { page: firm.mandates, missing };
    },
    cells: ({ account, askedName, askedAs, parts, askedParts, state, ...mandate }) => [
      ...[account?.name ?? askedName ?? askedAs, askedAs, account?.memberNumber ?? ''],
      (parts?.length ? parts : (askedParts ?? [])).map(({ label }) => label).join(', '),
      ...[dayCell(mandate.startsOn), dayCell(mandate.endsOn), state ? states[state].label : ''],
      ...[dayOfCell(mandate.askedAt), mandate.reminders ?? null, dayOfCell(mandate.expiresAt)],
      ...[dayOfCell(mandate.decidedAt), dayOfCell(mandate.endedAt), mandate.reason ?? ''],
    ],
  });
