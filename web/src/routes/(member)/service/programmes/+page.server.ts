import { ProgramsDocument, type MachineClientState } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

const states: Record<string, MachineClientState | undefined> = {
  '': 'ACTIVE',
  suspendus: 'SUSPENDED',
  revoques: 'REVOKED',
};

export const load: PageServerLoad = async ({ locals, url }) => {
  const view = url.searchParams.get('vue') ?? '';
  const { data } = await locals.api.query(ProgramsDocument, {
    first: PAGE_SIZE,
    after: cursorOf(url),
    state: states[view] ?? 'ACTIVE',
  });
  return {
    view,
    done: url.searchParams.get('fait'),
    views: [
      { label: 'Actifs', value: '' },
      { label: 'Suspendus', value: 'suspendus' },
      { label: 'Révoqués', value: 'revoques' },
    ].map(({ label, value }) => ({
      ...{ label, current: value === view },
      href: listAddress(url, { vue: value, fait: '' }),
    })),
    // Null where the right is missing: the page explains it.
    programs: data.machineClients && {
      rows: data.machineClients.edges.flatMap(({ node }) => node ?? []),
      total: data.machineClients.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, data.machineClients.pageInfo),
    },
  };
};
