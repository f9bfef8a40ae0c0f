import { SelectionSizeDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { asked, filtersOf } from '../filters';
import type { Ticked } from '../selection.server';

/** How many are meant: the ticked rows, or all pages of the filter. */
export async function selectionSize(
  api: Api,
  memberNumber: string,
  url: URL,
  { all, rows }: Ticked,
): Promise<number> {
  if (!all) return rows.length;
  const filters = filtersOf(url);
  const { wholeCompany } = filters;
  const { data } = await api.query(SelectionSizeDocument, {
    ...{ memberNumber, wholeCompany },
    ...asked(filters),
  });
  const account = data.memberAccount;
  return (wholeCompany ? account?.company : account)?.employees?.totalCount ?? 0;
}
