import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readMembers } from './read.server';
import { views } from './views';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const { search, view, scopes, members } = await readMembers(locals.api, url, slice);
  return {
    ...{ search, view, sort: url.searchParams.get('tri'), done: url.searchParams.get('fait') },
    mayRegister: scopes.includes('members:manage'),
    views: views.map(({ label, value }) => ({
      ...{ label, current: value === view },
      href: listAddress(url, { vue: value, fait: '' }),
    })),
    members: members && {
      rows: members.edges.map(({ node }) => node),
      total: members.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, members.pageInfo),
    },
  };
};
