import type { AccountStatementQuery } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { methods } from '../../[id]/methods';
import { movementKinds } from '../kinds';
import { readStatement } from '../read.server';
import type { RequestHandler } from './$types';

type Account = NonNullable<AccountStatementQuery['memberAccount']>;
type Row = NonNullable<Account['movements']>['edges'][number]['node'];

const headings = ['Date', 'Opération', 'Moyen', 'Facture', 'Référence', 'Montant', 'Solde dû'];

/** The whole statement, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params }) =>
  csvFile<Row>({
    ...{ name: `releve-${params.account}`, headings, withoutRight: blockedBy('invoices:read') },
    ask: async (slice) => {
      const { movements, missing } = await readStatement(locals.api, params.account, slice);
      return { page: movements, missing };
    },
    cells: ({ day, kind, amount, balance, invoice, payment }) => [
      ...[dayCell(day), kind ? movementKinds[kind] : ''],
      payment?.method ? methods[payment.method] : '',
      ...[invoice?.number ?? '', payment?.reference ?? ''],
      ...[amount.cents / 100, balance.cents / 100],
    ],
  });
