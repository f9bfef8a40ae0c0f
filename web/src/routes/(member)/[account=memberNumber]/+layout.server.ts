import { error, isHttpError } from '@sveltejs/kit';
import { ShellDocument } from '$lib/graphql/generated/graphql';
import { withheldFrom, type Standing } from '$lib/rights/right';
import { asksForCompany } from '$lib/server/establishment';
import { keepTogether } from '$lib/server/together';
import { forgetAccount, rememberAccount } from '$lib/server/last-account';
import type { LayoutServerLoad } from './$types';
import { navigation } from './shell/navigation';

/** What frames every page of an account. It protects nothing: each page asks for its own data with the same token. */
export const load: LayoutServerLoad = async ({ locals, params, cookies, url }) => {
  const memberNumber = params.account;
  const together = asksForCompany(url);
  const viewer = await askViewer(locals, memberNumber);
  if (!viewer) {
    // Without an answer the navigation still stands around the page that explains it.
    const nobody = {
      account: null,
      user: null,
      view: null,
      toCall: false,
      assistance: null,
      roles: [],
      scopes: [],
      withheld: {},
      accountCount: 1,
    };
    return { shell: { ...nobody, memberNumber, items: navigation(memberNumber) } };
  }
  const { access, user, accesses, view } = viewer;
  if (!access?.account) {
    forgetAccount(cookies);
    error(404, { kind: 'not-found', message: 'Aucun espace avec ce numéro ne vous est ouvert.' });
  }
  rememberAccount(cookies, memberNumber);
  const company = access.account.company?.id;
  if (company) keepTogether(cookies, together, { company, account: memberNumber });
  // A call is one of a company: its accounts are acted on together.
  const called = viewer.assistance?.account?.company?.id;
  const assistance = called && called === company ? viewer.assistance : null;
  return {
    shell: {
      memberNumber,
      account: access.account,
      user,
      view: view ?? null,
      assistance: assistance ? { ...assistance, idempotencyKey: crypto.randomUUID() } : null,
      /** Somebody of the service, who has not said for whom they are here. */
      toCall: viewer.kind === 'STAFF' && !view && !assistance,
      roles: access.roles,
      scopes: access.scopes,
      withheld: withheldFrom(access.scopes, standingOf(viewer)),
      accountCount: accesses?.totalCount ?? 1,
      items: navigation(memberNumber, access.scopes, Boolean(viewer.firm)),
    },
  };
};

async function askViewer({ api, session }: App.Locals, memberNumber: string) {
  if (session.kind !== 'open') return null;
  try {
    const { data } = await api.query(ShellDocument, { memberNumber });
    return data.viewer;
  } catch (problem) {
    // Redirects to the sign-in page pass; what went wrong here goes wrong in the page too, which tells it.
    if (isHttpError(problem)) return null;
    throw problem;
  }
}

type Viewer = NonNullable<Awaited<ReturnType<typeof askViewer>>>;

/** Who looks at an account as its user sees it reads what that user reads. */
function standingOf({ kind, view, access }: Viewer): Standing {
  if (kind === 'STAFF' && !view) return 'service';
  return access?.byMandate ? 'mandate' : 'role';
}
