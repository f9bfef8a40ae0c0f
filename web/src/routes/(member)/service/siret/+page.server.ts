import {
  ServiceChangesDocument,
  type RegistrationChangeState,
} from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

const views: readonly { value: string; label: string; state: RegistrationChangeState }[] = [
  { value: '', label: 'À traiter', state: 'OPEN' },
  { value: 'sans-justificatif', label: 'Sans justificatif', state: 'AWAITING_PROOF' },
  { value: 'confirmees', label: 'Confirmées', state: 'CONFIRMED' },
  { value: 'refusees', label: 'Refusées', state: 'REFUSED' },
];

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('vue') ?? '';
  const view = views.find(({ value }) => value === asked) ?? views[0];
  const { data } = await locals.api.query(ServiceChangesDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), state: view?.state ?? 'OPEN' },
  });
  return {
    done: url.searchParams.get('fait'),
    views: views.map(({ label, value }) => ({
      ...{ label, current: value === view?.value },
      href: listAddress(url, { vue: value, fait: '' }),
    })),
    // Null where the right is missing: the page explains it.
    changes: data.registrationChanges && {
      rows: data.registrationChanges.edges.flatMap(({ node }) => node ?? []),
      total: data.registrationChanges.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, data.registrationChanges.pageInfo),
    },
  };
};
