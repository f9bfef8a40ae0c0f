import { redirect } from '@sveltejs/kit';
import { blockedBy, type Scope } from '$lib/rights/right';
import { listAddress } from '$lib/ui/list/pagination';

interface Account {
  id: string;
  name?: string | null;
}

/** What the address calls all accounts of the company together. */
const together = 'tous';

/** Whether the address asks for all accounts of the company together. */
export function asksForCompany(url: URL): boolean {
  return url.searchParams.get('etablissement') === together;
}

/** In a file of a list: columns that tell whose each row is, where all accounts of the company stand in it together. */
export const ownerHeadings = (url: URL): string[] =>
  asksForCompany(url) ? ['Adhérent', 'Établissement'] : [];

/** What stands in these columns; rows name their account where they stand together only. */
export const ownerCells = (
  account: { memberNumber?: string | null; name?: string | null } | null | undefined,
): string[] => (account ? [account.memberNumber ?? '', account.name ?? ''] : []);

/** Another account of the company has a page of its own: the choice leads there, with whatever else was chosen. */
export function sendToAccount(url: URL, here: string): void {
  const chosen = url.searchParams.get('etablissement') ?? '';
  if (!/^\d{7}$/.test(chosen)) return;
  const there = new URL(url);
  there.pathname = url.pathname.replace(here, chosen);
  redirect(303, listAddress(there, { etablissement: '' }));
}

/** What a person may not see where accounts of their company are shown together. */
export interface LeftOut {
  ids: readonly string[];
  names: string;
  /** Which right is missing there, and who can give it: told by the server, since pages know no sentence of a right. */
  why: string;
}

/** Those of the company's accounts that are not among the open ones; null where there are none, or either is not known. */
export function leftOut(
  accounts: readonly Account[] | null | undefined,
  open: readonly Account[] | null | undefined,
  scope: Scope,
): LeftOut | null {
  if (!accounts || !open) return null;
  const opened = new Set(open.map(({ id }) => id));
  const closed = accounts.filter(({ id }) => !opened.has(id));
  if (closed.length === 0) return null;
  return {
    ids: closed.map(({ id }) => id),
    names: closed.map(({ name }) => name).join(', '),
    why: blockedBy(scope),
  };
}

/**
 * What a list that may show the whole company offers to choose from, and what it leaves out then. Its accounts are asked
 * for when they are shown together: even whoever may see one of them only must find the way back.
 */
export function establishments<Listed extends Account>(
  accounts: readonly Listed[] | null | undefined,
  open: readonly Listed[] | null | undefined,
  scope: Scope,
) {
  return { accounts: accounts ?? open ?? [], left: leftOut(accounts, open, scope) };
}

export interface Establishments {
  accounts: readonly (Account & { memberNumber?: string | null })[];
  left: LeftOut | null;
}

/** The same where each account tells what the viewer holds on it. */
export function establishmentsWith(
  accounts: readonly (Account & Own)[] | null | undefined,
  scope: Scope,
  wholeCompany: boolean,
): Establishments {
  const open = accounts?.filter(({ access }) => access?.scopes.includes(scope));
  return { accounts: accounts ?? [], left: wholeCompany ? leftOut(accounts, open, scope) : null };
}

interface Own {
  memberNumber?: string | null;
  access?: { scopes: readonly string[] } | null;
}
