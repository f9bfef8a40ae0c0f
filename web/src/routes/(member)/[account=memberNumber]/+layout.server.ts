import { error } from '@sveltejs/kit';
import { ShellDocument } from '$lib/graphql/generated/graphql';
import { forgetAccount, rememberAccount } from '$lib/server/last-account';
import type { LayoutServerLoad } from './$types';
import { navigation } from './shell/navigation';

/** What frames every page of an account. It protects nothing: each page asks for its own data with the same token. */
export const load: LayoutServerLoad = async ({ locals, params, cookies }) => {
  const memberNumber = params.account;
  const frame = { memberNumber, account: null, user: null, roles: [], scopes: [], accountCount: 1 };
  // Without an answer the navigation still stands around the page that explains it.
  if (locals.session.kind !== 'open')
    return { shell: { ...frame, items: navigation(memberNumber) } };

  const { data } = await locals.api.query(ShellDocument, { memberNumber });
  const access = data.viewer?.access;
  if (!access?.account) {
    forgetAccount(cookies);
    error(404, { kind: 'not-found', message: 'Aucun espace avec ce numéro ne vous est ouvert.' });
  }
  rememberAccount(cookies, memberNumber);
  return {
    shell: {
      memberNumber,
      account: access.account,
      user: data.viewer?.user ?? null,
      roles: access.roles,
      scopes: access.scopes,
      accountCount: data.viewer?.accesses?.totalCount ?? 1,
      items: navigation(memberNumber, access.scopes),
    },
  };
};
