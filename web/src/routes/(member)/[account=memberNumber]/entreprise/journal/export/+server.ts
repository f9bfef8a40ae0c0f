import { error } from '@sveltejs/kit';
import { JournalDocument } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { accountNotFound } from '$lib/server/not-found';
import type { RequestHandler } from './$types';
import { journalFile } from '../file.server';
import { askedIn, filterOf } from '../filter';
import { whoOf } from '../words';

/** Rows asked for at a time. */
const PAGE_SIZE = 200;

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const filter = filterOf(askedIn(url));
  const ask = async (after?: string) => {
    const variables = { memberNumber: params.account, first: PAGE_SIZE, after, filter };
    const { data } = await locals.api.query(JournalDocument, variables);
    return (data.memberAccount ?? accountNotFound()).journal;
  };
  const first = await ask();
  if (!first) error(403, { kind: 'no-right', message: blockedBy('journal:read') });
  return journalFile({ name: params.account, first, ask, who: (row) => whoOf(row) });
};
