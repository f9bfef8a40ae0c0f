import { VisitsDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';
import { orderOf, urgencyOf, viewOf } from '../view';

/** The visits that an address asks for, of an account or of its company's accounts together. */
export async function readVisits(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  slice: Slice,
) {
  const wholeCompany = asksForCompany(url);
  const search = url.searchParams.get('recherche')?.trim().slice(0, 100) ?? '';
  const view = viewOf(url);
  const answer = await api.query(VisitsDocument, {
    ...{ memberNumber, wholeCompany, view, ...slice },
    ...{ search: search || undefined, urgency: urgencyOf(url), orderBy: orderOf(url) },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const visits =
    wholeCompany && company ? company.visits : openHere(account.visits, scopes, 'visits:read');
  return {
    ...{ account, company, scopes, wholeCompany, search, view },
    /** Null where the right to read visits is missing, or the visits are. */
    visits,
    missing: missingParts(answer),
  };
}
