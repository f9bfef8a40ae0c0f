import { JournalDocument } from '$lib/graphql/generated/graphql';
import { french } from '$lib/format/french';
import { mediumInstant } from '$lib/format/paris';
import { asksForCompany, establishmentsWith, sendToAccount } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { cursorOf, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { askedIn, filterOf, isNarrowed } from './filter';
import { aboutOf, accountOf, whoOf } from './words';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  sendToAccount(url, params.account);
  const wholeCompany = asksForCompany(url);
  const asked = askedIn(url);
  const answer = await locals.api.query(JournalDocument, {
    ...{ memberNumber: params.account, first: PAGE_SIZE, after: cursorOf(url) },
    ...{ filter: filterOf(asked), wholeCompany },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company, name } = account;
  const { journal, journalAuthors } = (wholeCompany && company) || account;
  const [seal] = answer.data.journalSeals?.edges.map(({ node }) => node) ?? [];
  return {
    accountName: name,
    ...{ asked, wholeCompany },
    establishments: establishmentsWith(company?.accounts, 'journal:read', wholeCompany),
    narrowed: isNarrowed(asked),
    missing: missingParts(answer),
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
