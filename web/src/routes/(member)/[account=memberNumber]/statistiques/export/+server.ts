import { error } from '@sveltejs/kit';
import { parisDay } from '$lib/format/paris';
import { StatisticsDocument } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { attachment } from '$lib/server/download';
import { accountNotFound } from '$lib/server/not-found';
import type { RequestHandler } from './$types';
import { figuresFile } from '../figures';
import { yearOf } from '../year';

/** The figures of the page, as a file for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const year = yearOf(url, parisDay(new Date()));
  const variables = { memberNumber: params.account, year };
  const { data } = await locals.api.query(StatisticsDocument, variables);
  const account = data.memberAccount ?? accountNotFound();
  if (!account.visitStatistics) {
    error(403, { kind: 'no-right', message: blockedBy('statistics:read') });
  }
  return new Response(figuresFile(year, account), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`statistiques-${params.account}-${year}.csv`),
      'cache-control': 'no-store',
    },
  });
};
