import { error } from '@sveltejs/kit';
import {
  RejectedImportRowsDocument,
  type ImportOutcome,
  type ImportRowState,
  type RejectedImportRowsQuery,
  type RejectedImportRowsQueryVariables,
} from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { attachment } from '$lib/server/download';
import type { RequestHandler } from './$types';
import { rejectedList, type RejectedRow } from './rejected';

/** As large as the API gives them: the page of a file has no reader who waits for its first row. */
const PAGE_SIZE = 200;

/** « Lignes non appliquées »: those in error, and those that could not be applied when their turn came. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const inError = await readAll(locals.api, params, { outcome: 'ERROR' });
  const failed = await readAll(locals.api, params, { state: 'FAILED' });
  const [name = 'import'] = inError.fileNames;
  const file = `non-appliquees-${name.replace(/\.\w+$/, '')}.csv`;
  return new Response(rejectedList([...inError.rows, ...failed.rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(file),
      'cache-control': 'no-store',
    },
  });
};

async function readAll(
  api: Api,
  { id, account }: { id: string; account: string },
  which: { outcome?: ImportOutcome; state?: ImportRowState },
): Promise<{ fileNames: readonly string[]; rows: RejectedRow[] }> {
  const rows: RejectedRow[] = [];
  let after: string | null = null;
  for (;;) {
    const found = await readPage(api, { id, first: PAGE_SIZE, after, ...which });
    if (!found?.rows || found.account?.memberNumber !== account) {
      error(404, {
        kind: 'not-found',
        message: 'Les lignes de cet import ne sont plus conservées, ou ne vous sont pas ouvertes.',
      });
    }
    rows.push(...found.rows.edges.map(({ node }) => node));
    const { hasNextPage, endCursor = null } = found.rows.pageInfo;
    if (!hasNextPage) return { fileNames: found.fileNames, rows };
    after = endCursor;
  }
}

async function readPage(
  api: Api,
  page: RejectedImportRowsQueryVariables,
): Promise<RejectedImportRowsQuery['import']> {
  const { data } = await api.query(RejectedImportRowsDocument, page);
  return data.import;
}
