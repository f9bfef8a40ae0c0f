import { error } from '@sveltejs/kit';
import { JournalDocument, type JournalPageFragment } from '$lib/graphql/generated/graphql';
import { blockedBy } from '$lib/rights/right';
import { asksForCompany } from '$lib/server/establishment';
import { accountNotFound } from '$lib/server/not-found';
import type { RequestHandler } from './$types';
import { journalFile } from '../file.server';
import { askedIn, filterOf } from '../filter';
import { whoOf } from '../words';

type Row = JournalPageFragment['edges'][number]['node'];

/** Rows asked for at a time. */
const PAGE_SIZE = 200;

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const wholeCompany = asksForCompany(url);
  const filter = filterOf(askedIn(url));
  const ask = async (after?: string) => {
    const variables = {
      memberNumber: params.account,
      wholeCompany,
      first: PAGE_SIZE,
      after,
      filter,
    };
    const { data } = await locals.api.query(JournalDocument, variables);
    const account = data.memberAccount ?? accountNotFound();
    return ((wholeCompany && account.company) || account).journal;
  };
  const first = await ask();
  if (!first) error(403, { kind: 'no-right', message: blockedBy('journal:read') });
  return journalFile<Row>({
    ...{ name: params.account, first, ask, who: (row) => whoOf(row) },
    ...(wholeCompany && {
      more: {
        head: ['Établissement'],
        cells: ({ account }) => [account?.name ?? ''],
      },
    }),
  });
};
