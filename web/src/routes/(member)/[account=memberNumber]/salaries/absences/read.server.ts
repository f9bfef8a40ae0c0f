import { AbsencesDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';
import { orderOf, viewOf } from './view';

/** The absences that an address asks for, of an account or of its company's accounts together. */
export async function readAbsences(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  slice: Slice,
) {
  const wholeCompany = asksForCompany(url);
  const view = viewOf(url);
  const answer = await api.query(AbsencesDocument, {
    ...{ memberNumber, wholeCompany, view, orderBy: orderOf(url), ...slice },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const absences =
    wholeCompany && company
      ? company.absences
      : openHere(account.absences, scopes, 'absences:read');
  return {
    ...{ account, company, scopes, wholeCompany, view },
    /** Null where the right to read absences is missing, or the absences are. */
    absences,
    missing: missingParts(answer),
  };
}
