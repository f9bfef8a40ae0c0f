import { EmployeeToAskForDocument, VisitSituationsDocument } from '$lib/graphql/generated/graphql';
import { plural } from '$lib/format/french';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';
import { fullName } from '../../salaries/name';

/** What brings somebody to ask, and whether they may; the first thing of each step. */
export async function situations(api: Api, memberNumber: string) {
  const { data } = await api.query(VisitSituationsDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  return {
    ...{ accountId: account.id, accountName: account.name },
    situations: data.visitSituations ?? [],
    mayAsk: (data.viewer?.access?.scopes ?? []).includes('visits:request'),
  };
}

/** « Anne Kervella », « 12 salariés »; null where nobody was chosen yet. */
export async function whoInWords(api: Api, ids: readonly string[]): Promise<string | null> {
  const [id] = ids;
  if (id === undefined) return null;
  if (ids.length > 1) return plural(ids.length, 'salarié');
  const { data } = await api.query(EmployeeToAskForDocument, { id });
  return data.employee ? fullName(data.employee) : null;
}
