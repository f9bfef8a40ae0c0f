import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { cookieName, cookieOptions } from './cookie-names';

/** The company whose accounts somebody chose to see together, and those of its accounts that they have opened since. */
export interface Together {
  company: string;
  accounts: readonly string[];
}

const NAME = 'vigie-ensemble';
const HALF_A_YEAR_MS = 180 * 24 * 3600 * 1000;

/** More than a company has; a cookie has an end. */
const mostAccounts = 100;

/** Lists of an account that show those of its whole company, too. */
const rooms: ReadonlySet<string> = new Set([
  ...['', '/salaries', '/salaries/absences', '/salaries/embauches', '/salaries/postes'],
  ...['/visites', '/visites/calendrier', '/demandes', '/prevention'],
  ...['/documents', '/documents/salaries', '/factures', '/declaration'],
  ...['/statistiques', '/statistiques/evolution'],
  ...['/entreprise/utilisateurs', '/entreprise/journal'],
]);

/**
 * Follows the choice from account to account.
 * @param chosen whether the address itself says all accounts of the company
 */
export function follow(
  kept: Together | null,
  chosen: boolean,
  { company, account }: { company: string; account: string },
): Together | null {
  const same = kept?.company === company ? kept : null;
  if (!chosen && !same) return kept;
  const before = same?.accounts ?? [];
  return before.includes(account)
    ? same
    : { company, accounts: [account, ...before].slice(0, mostAccounts) };
}

/**
 * What becomes of the choice where a page is asked for by an address that says nothing. A link within an account keeps
 * it; from another account somebody goes to the first page of this one alone. An address that was typed, kept or sent
 * by somebody shows what it says.
 * @param from the page with the link; null where it was none of the portal
 */
export function onTheWay(
  kept: Together | null,
  account: string,
  { path, from }: { path: string; from: Whence | null },
): 'together' | 'one' | 'as it says' {
  const came = from?.path.split('/')[1] ?? '';
  const room = path.slice(account.length + 1);
  if (!kept || came === '') return 'as it says';
  if (came !== account) return room === '' && isPlace(came) ? 'one' : 'as it says';
  // Whoever works on one account's own page comes back to it; a declaration is a page of several steps.
  const same = from?.path === path || (room === '/declaration' && from?.path.startsWith(path));
  if (same && !from?.together) return 'as it says';
  return kept.accounts.includes(account) && rooms.has(room) ? 'together' : 'as it says';
}

/** The page from which somebody comes, and whether it showed all accounts together. */
interface Whence {
  path: string;
  together: boolean;
}

/** Where somebody chooses an account: in another one, or in the list of theirs. */
const isPlace = (first: string): boolean => /^\d{7}$/.test(first) || first === 'comptes';

/** Keeps the choice as the frame of an account finds it. */
export function keepTogether(
  cookies: Cookies,
  chosen: boolean,
  here: { company: string; account: string },
): void {
  const kept = read(cookies);
  const next = follow(kept, chosen, here);
  if (next && next !== kept) write(cookies, next);
}

/**
 * Leads to the whole company whoever chose to see it together and follows a link that does not say so; forgets the
 * choice where the address names one account, before that account's page is asked for.
 */
export function leadTogether({ request, url, params, cookies }: RequestEvent): void {
  const { account } = params;
  if (!account || request.method !== 'GET') return;
  const asked = url.searchParams.get('etablissement');
  if (asked !== null && !neutral.has(asked)) return forget(cookies);
  if (url.search !== '') return;
  const way = onTheWay(read(cookies), account, { path: url.pathname, from: referer(request, url) });
  if (way === 'together') redirect(303, `${url.pathname}?etablissement=tous`);
  if (way === 'one') forget(cookies);
}

/** What an address says without choosing one account: all of them, or one on the way, as a line of a list leads to it. */
const neutral: ReadonlySet<string> = new Set(['tous', 'celui-ci']);

function referer(request: Request, here: URL): Whence | null {
  const address = request.headers.get('referer');
  const from = address && URL.canParse(address) ? new URL(address) : null;
  if (from?.origin !== here.origin) return null;
  return { path: from.pathname, together: from.searchParams.get('etablissement') === 'tous' };
}

function read(cookies: Cookies): Together | null {
  const [company = '', ...accounts] = (cookies.get(cookieName(NAME)) ?? '').split('.');
  return company ? { company, accounts } : null;
}

function write(cookies: Cookies, { company, accounts }: Together): void {
  const options = cookieOptions(new Date(Date.now() + HALF_A_YEAR_MS));
  cookies.set(cookieName(NAME), [company, ...accounts].join('.'), options);
}

function forget(cookies: Cookies): void {
  cookies.delete(cookieName(NAME), cookieOptions());
}
