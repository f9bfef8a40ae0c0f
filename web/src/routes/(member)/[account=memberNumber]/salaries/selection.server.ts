import { SelectionScopeDocument, type EmployeeSelection } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { accountNotFound } from '$lib/server/not-found';
import { asked, filtersOf } from './filters';

/** Who was ticked in the list, as the form sends it: rows as `identifier:version`, or all of the filter. */
export interface Ticked {
  all: boolean;
  rows: string[];
}

export function tickedIn(form: FormData): Ticked {
  const rows = form.getAll('salarie').map(String);
  return {
    all: form.get('tous') === '1',
    rows: rows.filter((row) => /^[\w-]+:\d{1,9}$/.test(row)),
  };
}

export function isEmpty({ all, rows }: Ticked): boolean {
  return !all && rows.length === 0;
}

/** The accounts and rights around a list, and what the API calls the selection made in it. */
export async function selectionIn(api: Api, memberNumber: string, url: URL, { all, rows }: Ticked) {
  const { data } = await api.query(SelectionScopeDocument, { memberNumber });
  const account = data.memberAccount ?? accountNotFound();
  const filters = filtersOf(url);
  const employers = account.company?.employers?.map(({ id }) => id) ?? [];
  const selection: EmployeeSelection = {
    accountIds: filters.wholeCompany ? employers : [account.id],
    ...(all ? { filter: asked(filters) } : { employees: rows.map(chosen) }),
  };
  return {
    selection,
    order: filters.order,
    accountName: account.name,
    jobTitles: account.company?.jobTitles ?? [],
    mayWrite: (data.viewer?.access?.scopes ?? []).includes('employees:write'),
  };
}

function chosen(row: string): { id: string; version: number } {
  const [id = '', version = ''] = row.split(':');
  return { id, version: Number(version) };
}
