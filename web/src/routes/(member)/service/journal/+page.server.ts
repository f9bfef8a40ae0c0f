import { ServiceJournalDocument } from '$lib/graphql/generated/graphql';
import { mediumInstant } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import { askedIn, isNarrowed } from '../../[account=memberNumber]/entreprise/journal/filter';
import { aboutOf, accountOf, whoOf } from '../../[account=memberNumber]/entreprise/journal/words';
import { isWhole, serviceFilter, WHOLE } from './acts';
import { kinds } from './kinds';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedIn(url);
  const whole = isWhole(url);
  const answer = await locals.api.query(ServiceJournalDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), filter: serviceFilter(url) },
  });
  const { journal, journalSeals, staff } = answer.data;
  const [seal] = journalSeals?.edges.map(({ node }) => node) ?? [];
  return {
    ...{ asked, whole, narrowed: isNarrowed(asked), missing: missingParts(answer) },
    views: [
      {
        href: listAddress(url, { [WHOLE.name]: '' }),
        label: 'Fait par quelqu’un',
        current: !whole,
      },
      {
        href: listAddress(url, { [WHOLE.name]: WHOLE.value }),
        label: 'Tout',
        current: whole,
      },
    ],
    people: (staff ?? []).map(({ personId, firstName, lastName }) => ({
      value: personId,
      label: `${firstName} ${lastName}`,
    })),
    seal: seal && { until: mediumInstant(seal.lastAt), intact: seal.intact !== false },
    // Null for want of the right: the page explains it.
    journal: journal && {
      rows: journal.edges.map(({ node }) => ({
        ...{ id: node.id, at: mediumInstant(node.at), label: node.label, device: node.device },
        ...{ who: whoOf(node, kinds), about: aboutOf(node) },
        account: accountOf(node.account),
      })),
      total: journal.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, journal.pageInfo),
    },
  };
};
