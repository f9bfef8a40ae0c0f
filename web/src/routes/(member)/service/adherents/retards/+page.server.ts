import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { readLateMembers } from './read.server';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const { search, members, missing } = await readLateMembers(locals.api, url, slice);
  return {
    ...{ search, missing },
    members: members && {
      rows: members.edges.map(({ node }) => node),
      total: members.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, members.pageInfo),
    },
  };
};
