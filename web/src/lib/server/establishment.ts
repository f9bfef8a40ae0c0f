import { redirect } from '@sveltejs/kit';
import { listAddress } from '$lib/ui/list/pagination';

/** What the address calls all accounts of the company together. */
const together = 'tous';

/** Whether the address asks for all accounts of the company together. */
export function asksForCompany(url: URL): boolean {
  return url.searchParams.get('etablissement') === together;
}

/** Another account of the company has a page of its own: the choice leads there, with whatever else was chosen. */
export function sendToAccount(url: URL, here: string): void {
  const chosen = url.searchParams.get('etablissement') ?? '';
  if (!/^\d{7}$/.test(chosen)) return;
  const there = new URL(url);
  there.pathname = url.pathname.replace(here, chosen);
  redirect(303, listAddress(there, { etablissement: '' }));
}

/** Those of the company's accounts that are not among the open ones; none while either is not known. */
export function leftOut<Account extends { id: string }>(
  accounts: readonly Account[] | null | undefined,
  open: readonly { id: string }[] | null | undefined,
): Account[] {
  if (!accounts || !open) return [];
  const ids = new Set(open.map(({ id }) => id));
  return accounts.filter(({ id }) => !ids.has(id));
}
