import { ServiceChangesDocument, type ListedChangeFragment } from '$lib/graphql/generated/graphql';
import { blockedInService } from '$lib/rights/right';
import { instantCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { missingParts } from '$lib/server/missing-parts';
import { reasons, states } from '../../../registration-change/words';
import { viewOf } from '../views';
import type { RequestHandler } from './$types';

const headings = ['Adhérent', 'Nom', 'Nouveau SIRET', 'Motif', 'Demandé le', 'État'];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, url }) => {
  const { state } = viewOf(url);
  return csvFile<ListedChangeFragment>({
    ...{ name: 'changements-de-siret', headings },
    withoutRight: blockedInService('account:write'),
    ask: async (slice) => {
      const answer = await locals.api.query(ServiceChangesDocument, { state, ...slice });
      return { page: answer.data.registrationChanges, missing: missingParts(answer) };
    },
    cells: ({ account, siret, reason, requestedAt, ...change }) => [
      ...[account?.memberNumber ?? '', account?.name ?? '', siret, reasons[reason]],
      ...[instantCell(requestedAt), states[change.state].label],
    ],
  });
};
