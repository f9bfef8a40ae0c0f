import { ServiceMembersDocument, type MembershipState } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

const views: readonly { value: string; label: string; state: MembershipState | null }[] = [
  { value: '', label: 'Tous', state: null },
  { value: 'suspendus', label: 'Suspendus', state: 'SUSPENDED' },
  { value: 'departs', label: 'Départs prévus', state: 'ENDING' },
  { value: 'anciens', label: 'Anciens', state: 'ENDED' },
];

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('vue') ?? '';
  const view = views.find(({ value }) => value === asked);
  const search = url.searchParams.get('recherche')?.trim() ?? '';
  const { data } = await locals.api.query(ServiceMembersDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), search: search || null },
    membership: view?.state ?? null,
  });
  return {
    ...{ search, view: view?.value ?? '', done: url.searchParams.get('fait') },
    mayRegister: (data.viewer?.scopes ?? []).includes('members:manage'),
    views: views.map(({ label, value }) => ({
      ...{ label, current: value === (view?.value ?? '') },
      href: listAddress(url, { vue: value, fait: '' }),
    })),
    members: data.memberAccounts && {
      rows: data.memberAccounts.edges.map(({ node }) => node),
      total: data.memberAccounts.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, data.memberAccounts.pageInfo),
    },
  };
};
