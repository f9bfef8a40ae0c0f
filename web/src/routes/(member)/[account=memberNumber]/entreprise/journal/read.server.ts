import { JournalDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';
import { askedIn, filterOf } from './filter';

/** The journal that an address asks for, of an account or of its company's accounts together. */
export async function readJournal(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  slice: Slice,
) {
  const wholeCompany = asksForCompany(url);
  const asked = askedIn(url);
  const answer = await api.query(JournalDocument, {
    ...{ memberNumber, wholeCompany, filter: filterOf(asked), ...slice },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company } = account;
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const { journalAuthors } = (wholeCompany && company) || account;
  return {
    ...{ account, company, wholeCompany, asked, journalAuthors },
    /** Null where the right to read the journal is missing, or the journal is. */
    journal:
      wholeCompany && company ? company.journal : openHere(account.journal, scopes, 'journal:read'),
    seal: answer.data.journalSeals?.edges[0]?.node,
    missing: missingParts(answer),
  };
}
