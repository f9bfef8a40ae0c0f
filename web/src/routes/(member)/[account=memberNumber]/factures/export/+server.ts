import {
  InvoiceListFileDocument,
  type InvoiceListFilePageFragment,
} from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { dayCell } from '$lib/server/csv-cells';
import { csvFile } from '$lib/server/csv-file';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { RequestHandler } from './$types';
import { askedIn } from '../list';
import { lastDayToPay, signed } from '../signed';
import { stateLabel } from '../state';

const headings = [
  ...['Numéro', 'Objet', 'Adhérent', 'Établissement', 'Émise le', 'À payer au plus tard le'],
  ...['Montant HT', 'TVA', 'Montant TTC', 'Reste à payer', 'État'],
];

type Row = InvoiceListFilePageFragment['edges'][number]['node'];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = ({ locals, params, url }) => {
  const wholeCompany = asksForCompany(url);
  const variables = { memberNumber: params.account, wholeCompany, ...askedIn(url) };
  return csvFile<Row>({
    ...{ name: `factures-${params.account}`, headings, cells },
    withoutRight: blockedBy('invoices:read'),
    ask: async (slice) => {
      const answer = await locals.api.query(InvoiceListFileDocument, { ...variables, ...slice });
      const { memberAccount, viewer } = answer.data;
      const { company, invoices } = memberAccount ?? accountNotFound();
      const page = wholeCompany
        ? company?.invoices
        : openHere(invoices, viewer?.access?.scopes ?? [], 'invoices:read');
      return { page, missing: missingParts(answer) };
    },
  });
};

function cells({ account, ...invoice }: Row) {
  const { number, subject, issuedOn, net, vat, total, remaining } = invoice;
  return [
    ...[number ?? '', subject ?? '', account?.memberNumber ?? '', account?.name ?? ''],
    ...[issuedOn, lastDayToPay(invoice)].map(dayCell),
    ...[net, vat, total, remaining].map((money) =>
      money ? signed(invoice, money).cents / 100 : null,
    ),
    stateLabel(invoice),
  ];
}
