import { VisitRequestsDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';
import { orderOf, viewOf } from '../views';

/** The requests that an address asks for, of an account or of its company's accounts together. */
export async function readRequests(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  slice: Slice,
) {
  const wholeCompany = asksForCompany(url);
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const { word, states } = viewOf(url);
  const answer = await api.query(VisitRequestsDocument, {
    ...{ memberNumber, wholeCompany, states, search: search || undefined, ...slice },
    orderBy: orderOf(url),
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const requests =
    wholeCompany && company
      ? company.visitRequests
      : openHere(account.visitRequests, scopes, 'visits:read');
  return {
    ...{ account, company, scopes, wholeCompany, search, view: word },
    /** Null where the right to read visits is missing, or the requests are. */
    requests,
    missing: missingParts(answer),
  };
}
