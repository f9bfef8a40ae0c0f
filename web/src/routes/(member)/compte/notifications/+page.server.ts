import { fail, redirect } from '@sveltejs/kit';
import { NotificationsDocument } from '$lib/graphql/generated/graphql';
import { accountNotFound } from '$lib/server/not-found';
import { saveChoices } from '../../notification/save.server';
import type { Actions, PageServerLoad } from './$types';

/** Account of the matrix: a member number; everywhere without one. */
const accountIn = (url: URL): string | undefined => {
  const number = url.searchParams.get('espace') ?? '';
  return /^\d{7}$/.test(number) ? number : undefined;
};

async function read(api: App.Locals['api'], memberNumber: string | undefined) {
  const { data } = await api.query(NotificationsDocument, { memberNumber });
  const { notifications, accesses } = data.viewer ?? {};
  const accounts = (accesses?.edges ?? []).map(({ node }) => node.account);
  // Asked for by itself: somebody may have more accounts than are listed.
  const chosen = memberNumber ? (data.memberAccount ?? accountNotFound()) : null;
  return {
    lines: notifications ?? accountNotFound(),
    ...{ accounts, total: accesses?.totalCount ?? 0, chosen },
  };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const memberNumber = accountIn(url);
  const { lines, accounts, total } = await read(locals.api, memberNumber);
  return {
    lines,
    memberNumber: memberNumber ?? '',
    /** More accounts than a list of choices holds: they are named by their number. */
    byNumber: total > accounts.length,
    accounts: accounts.map((account) => ({
      value: account?.memberNumber ?? '',
      label: [account?.name, account?.address?.city].filter(Boolean).join(' · '),
    })),
    saved: url.searchParams.has('fait'),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const memberNumber = accountIn(url);
    const { lines, chosen } = await read(locals.api, memberNumber);
    const { problems, typed } = await saveChoices(locals.api, form, lines, {
      accountId: chosen?.id,
    });
    if (problems.length > 0) return fail(400, { problems, typed });
    redirect(303, `/compte/notifications?${memberNumber ? `espace=${memberNumber}&` : ''}fait`);
  },
};
