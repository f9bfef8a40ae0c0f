import { error } from '@sveltejs/kit';
import { JournalDocument, type JournalRowFragment } from '$lib/graphql/generated/graphql';
import { mediumInstant, parisDay } from '$lib/format/paris';
import { blockedBy } from '$lib/rights/right';
import { accountNotFound } from '$lib/server/not-found';
import type { RequestHandler } from './$types';
import { line } from '../csv';
import { askedIn, filterOf } from '../filter';
import { aboutOf, whoOf } from '../words';

/** Rows asked for at a time. */
const PAGE_SIZE = 200;

const head = ['Date et heure', 'Action', 'À propos de', 'Par', 'Pour', 'Appareil'];

/** What the list shows, as a file that is written while it is read: a year of a large account never stands in memory. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const filter = filterOf(askedIn(url));
  const ask = async (after?: string) => {
    const variables = { memberNumber: params.account, first: PAGE_SIZE, after, filter };
    const { data } = await locals.api.query(JournalDocument, variables);
    return (data.memberAccount ?? accountNotFound()).journal;
  };
  const first = await ask();
  if (!first) error(403, { kind: 'no-right', message: blockedBy('journal:read') });
  let page: typeof first | null | undefined = first;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\ufeff${line(head)}`)),
    pull: async (controller) => {
      if (!page) return controller.close();
      const rows = page.edges.map(({ node }) => line(cells(node)));
      controller.enqueue(encoder.encode(rows.join('')));
      const { hasNextPage, endCursor } = page.pageInfo;
      page = hasNextPage && endCursor ? await ask(endCursor) : null;
    },
  });
  const name = `journal-${params.account}-${parisDay(new Date())}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
};

function cells(row: JournalRowFragment): string[] {
  const { name, side } = whoOf(row);
  return [mediumInstant(row.at), row.label, aboutOf(row).text, name, side, row.device ?? ''];
}
