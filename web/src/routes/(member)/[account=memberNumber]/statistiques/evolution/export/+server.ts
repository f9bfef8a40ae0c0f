import { error } from '@sveltejs/kit';
import { blockedBy } from '$lib/rights/right';
import { csvResponse } from '$lib/server/csv-file';
import { kindOf, kindLabels } from '../../kinds';
import { trendsFile } from '../../trend/file';
import { readEvolution } from '../read.server';
import type { RequestHandler } from './$types';

/** The years beside one another, as a file for a spreadsheet. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const read = await readEvolution(locals.api, params.account, url);
  const { visits, headcount, health, wholeCompany, from, to } = read;
  if (!visits) error(403, { kind: 'no-right', message: blockedBy('statistics:read') });
  const kind = kindOf(url);
  const counted = kind
    ? visits.map((trend) => ({ ...trend, title: `${trend.title} (${kindLabels[kind]})` }))
    : visits;
  const trends = [...counted, ...(headcount ? [headcount] : []), ...(health ?? [])];
  const whose = wholeCompany ? 'entreprise' : params.account;
  return csvResponse(`statistiques-${whose}-${from}-${to}`, trendsFile(trends));
};
