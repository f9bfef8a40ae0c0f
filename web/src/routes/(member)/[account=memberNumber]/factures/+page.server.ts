import { InvoicesDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, leftOut, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { firstToPay } from './first-to-pay';
import { askedIn, isNarrowed } from './list';
import { stateTabs } from './state';

const PAGE_SIZE = 24;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const asked = askedIn(url);
  const answer = await locals.api.query(InvoicesDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    ...{ ...asked, wholeCompany },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { balance, paymentStanding, chargesToCome, name, company } = account;
  const accounts = company?.invoicedAccounts ?? [];
  const readable = new Set(accounts.map(({ id }) => id));
  // An account without the right lists nothing, which would read as « no invoice ».
  const mayRead = wholeCompany ? accounts.length > 0 : readable.has(account.id);
  const { invoices, invoiceYears } = (wholeCompany && company) || account;
  return {
    accountName: name,
    wholeCompany,
    accounts,
    /** Other establishments, or this one, whose invoices can be opened from here. */
    choosable: wholeCompany || (mayRead ? accounts.length > 1 : accounts.length > 0),
    choices: company?.accounts ?? accounts,
    owed: company?.owed ?? null,
    /** Establishments that are open to whoever asks, without their invoices. */
    withoutInvoices: leftOut(company?.accounts, company?.invoicedAccounts, 'invoices:read'),
    balance: balance ?? null,
    toPay: firstToPay(account.overdue, account.open),
    standing: paymentStanding ?? null,
    toCome: chargesToCome ?? [],
    tabs: stateTabs(url),
    missing: missingParts(answer),
    years: invoiceYears,
    filtered: isNarrowed(asked),
    // Null where the right to read invoices is missing, or the invoices are: the page explains it.
    invoices:
      mayRead && invoices
        ? {
            rows: invoices.edges.map(({ node }) => node),
            total: invoices.totalCount,
            pageSize: PAGE_SIZE,
            pages: pageLinks(url, invoices.pageInfo),
          }
        : null,
  };
};
