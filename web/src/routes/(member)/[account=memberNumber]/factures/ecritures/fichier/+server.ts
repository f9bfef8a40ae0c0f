import { OpenAccountingExportDocument } from '$lib/graphql/generated/graphql';
import { periodFile } from '../../period/file.server';
import type { RequestHandler } from './$types';

/** Entries of a period as this member books them. */
export const GET: RequestHandler = (event) =>
  periodFile(event, {
    page: 'ecritures',
    open: async (input) =>
      (await event.locals.api.mutate(OpenAccountingExportDocument, { input })).data
        .openAccountingExport,
    nameOf: (account, days) => `Écritures ${account} ${days}.csv`,
  });
