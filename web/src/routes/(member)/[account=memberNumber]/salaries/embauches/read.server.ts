import { AnnouncedHiresDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';

/** The announced hires that an address asks for, of an account or of its company's accounts together. */
export async function readHires(
  api: App.Locals['api'],
  memberNumber: string,
  url: URL,
  slice: Slice,
) {
  const wholeCompany = asksForCompany(url);
  const settled = url.searchParams.get('vue') === 'traitees';
  const answer = await api.query(AnnouncedHiresDocument, {
    ...{ memberNumber, wholeCompany, view: settled ? 'SETTLED' : 'TO_CONFIRM', ...slice },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company, name } = account;
  const scopes = answer.data.viewer?.access?.scopes ?? [];
  const { announcedHires, hiresToConfirm, jobTitles } =
    wholeCompany && company
      ? company
      : {
          announcedHires: openHere(account.announcedHires, scopes, 'employees:read'),
          hiresToConfirm: openHere(account.hiresToConfirm, scopes, 'employees:read'),
          jobTitles: account.jobPosts?.flatMap(({ title }) => title ?? []),
        };
  return {
    ...{ name, company, scopes, wholeCompany, settled, hiresToConfirm, jobTitles },
    /** Null where the right to read employees is missing, or the hires are. */
    hires: announcedHires,
    missing: missingParts(answer),
  };
}
