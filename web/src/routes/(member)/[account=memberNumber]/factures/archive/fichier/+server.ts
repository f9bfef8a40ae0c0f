import { OpenInvoiceArchiveDocument } from '$lib/graphql/generated/graphql';
import { periodFile } from '../../period/file.server';
import type { RequestHandler } from './$types';

/** Invoices and receipts of a period. */
export const GET: RequestHandler = (event) =>
  periodFile(event, {
    page: 'archive',
    open: async (input) =>
      (await event.locals.api.mutate(OpenInvoiceArchiveDocument, { input })).data
        .openInvoiceArchive,
    nameOf: (account, days) => `Factures ${account} ${days}.zip`,
  });
