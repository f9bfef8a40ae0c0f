import { french } from '$lib/format/french';
import { mediumInstant } from '$lib/format/paris';
import { establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { isNarrowed } from './filter';
import { readJournal } from './read.server';
import { aboutOf, accountOf, whoOf } from './words';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const slice = { first: PAGE_SIZE, after: cursorOf(url) };
  const read = await readJournal(locals.api, params.account, url, slice);
  const { account, company, asked, wholeCompany, journal, journalAuthors, seal, missing } = read;
  return {
    accountName: account.name,
    ...{ asked, wholeCompany, missing },
    establishments: establishmentsWith(company?.accounts, 'journal:read', wholeCompany),
    narrowed: isNarrowed(asked),
    people: (journalAuthors ?? []).map(({ id, firstName, lastName }) => ({
      value: id,
      label: [firstName, lastName].filter(Boolean).join(' '),
    })),
    seal: seal && { until: mediumInstant(seal.lastAt), intact: seal.intact !== false },
    // Null for want of the right, or of the answer: the page explains it.
    journal: journal && {
      rows: journal.edges.map(({ node }) => ({
        ...{
          id: node.id,
          at: mediumInstant(node.at),
          label: french(node.label),
          device: node.device,
        },
        ...{ who: whoOf(node), about: aboutOf(node) },
        account: accountOf(node.account),
      })),
      total: journal.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, journal.pageInfo),
    },
  };
};
