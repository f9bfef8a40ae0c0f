import { error } from '@sveltejs/kit';
import { parisDay } from '$lib/format/paris';
import { blockedBy } from '$lib/rights/right';
import { csvResponse } from '$lib/server/csv-file';
import type { RequestHandler } from './$types';
import { figuresFile } from '../figures';
import { kindOf } from '../kinds';
import { readStatistics } from '../read.server';
import { yearOf } from '../year';

/** The figures of the page, as a file for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const year = yearOf(url, parisDay(new Date()));
  const read = await readStatistics(locals.api, params.account, year, url);
  const { figures, accounts, wholeCompany } = read;
  if (!figures?.visitStatistics) {
    error(403, { kind: 'no-right', message: blockedBy('statistics:read') });
  }
  const whose = wholeCompany ? 'entreprise' : params.account;
  const counted = wholeCompany ? accounts : [];
  return csvResponse(
    `statistiques-${whose}-${year}`,
    figuresFile(year, figures, kindOf(url), counted),
  );
};
