import { AccountStatementDocument } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import type { Slice } from '$lib/ui/list/pagination';

/** What happened on an account, the latest first. */
export async function readStatement(api: App.Locals['api'], memberNumber: string, slice: Slice) {
  const answer = await api.query(AccountStatementDocument, { memberNumber, ...slice });
  const { viewer, memberAccount } = answer.data;
  const { name, company, ...account } = memberAccount ?? accountNotFound();
  return {
    ...{ accountName: name, accounts: company?.accounts ?? [], missing: missingParts(answer) },
    /** Null where the right to read invoices is missing, or the movements are. */
    movements: openHere(account.movements, viewer?.access?.scopes ?? [], 'invoices:read'),
  };
}
