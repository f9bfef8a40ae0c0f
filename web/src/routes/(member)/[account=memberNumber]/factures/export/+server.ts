import { error } from '@sveltejs/kit';
import { amountOf } from '$lib/format/amount';
import { parisDay, shortDate } from '$lib/format/paris';
import {
  InvoiceListFileDocument,
  type InvoiceListFilePageFragment,
} from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { csvFile } from '$lib/server/csv-file';
import { asksForCompany } from '$lib/server/establishment';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { RequestHandler } from './$types';
import { askedIn } from '../list';
import { stateLabel } from '../state';

/** Rows asked for at a time. */
const PAGE_SIZE = 200;

const head = [
  ...['Numéro', 'Objet', 'Adhérent', 'Établissement', 'Émise le', 'À payer avant le'],
  ...['Montant HT', 'TVA', 'Montant TTC', 'Reste à payer', 'État'],
];

type Row = InvoiceListFilePageFragment['edges'][number]['node'];

/** What the list shows, as a file for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const wholeCompany = asksForCompany(url);
  const variables = {
    memberNumber: params.account,
    first: PAGE_SIZE,
    wholeCompany,
    ...askedIn(url),
  };
  const ask = async (after?: string) => {
    const { data } = await locals.api.query(InvoiceListFileDocument, { ...variables, after });
    const { company, invoices } = data.memberAccount ?? accountNotFound();
    if (wholeCompany) return company?.invoices;
    return openHere(invoices, data.viewer?.access?.scopes ?? [], 'invoices:read');
  };
  const first = await ask();
  if (!first) error(403, { kind: 'no-right', message: blockedBy('invoices:read') });
  const name = `factures-${params.account}-${parisDay(new Date())}`;
  return csvFile<Row>({ name, head, first, ask, cells });
};

function cells({ account, ...invoice }: Row): string[] {
  const { number, subject, issuedOn, dueOn, net, vat, total, remaining } = invoice;
  return [
    ...[number ?? '', subject ?? '', account?.memberNumber ?? '', account?.name ?? ''],
    ...[issuedOn, dueOn].map((day) => (day ? shortDate(day) : '')),
    ...[net, vat, total, remaining].map((money) => (money ? amountOf(money.cents) : '')),
    stateLabel(invoice),
  ];
}
