import { redirect, type RequestEvent } from '@sveltejs/kit';
import { AccountOfArchiveDocument } from '$lib/graphql/generated/graphql';
import { downloadFrom } from '$lib/server/download';
import { accountNotFound } from '$lib/server/not-found';
import { serviceUnreachable } from '$lib/server/refused-request';
import { askedAgain, periodIn } from '../../../accounting/period';

/** What the API says when a file of a period is asked for. */
interface Opened {
  address?: { path: string } | null;
  refusals: readonly { code: string }[];
}

interface PeriodFile {
  /** Page that asked, to which a refusal leads back. */
  page: string;
  open(input: { accountId: string; from: string; to: string }): Promise<Opened | null | undefined>;
  nameOf(account: string, days: string): string;
}

/** Hands out the file of a period. The single-use address stays between the servers. */
export async function periodFile(
  event: RequestEvent & { params: { account: string } },
  { page, open, nameOf }: PeriodFile,
): Promise<Response> {
  const { locals, params, url } = event;
  const variables = { memberNumber: params.account };
  const { data, unavailable } = await locals.api.query(AccountOfArchiveDocument, variables);
  if (unavailable.length > 0) return serviceUnreachable(event);
  const { id: accountId, name } = data.memberAccount ?? accountNotFound();
  const again = (code: string): never =>
    redirect(303, askedAgain(`/${params.account}/factures/${page}`, url, code));
  const period = periodIn(url) ?? again('INVALID_DATE');
  const opened = await open({ accountId, ...period });
  if (!opened?.address) return again(opened?.refusals[0]?.code ?? 'MISSING_RIGHT');
  const days = `du ${period.from} au ${period.to}`;
  return downloadFrom(event.fetch, opened.address.path, nameOf(name ?? '', days));
}
