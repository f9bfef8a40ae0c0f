import { FollowedCampaignDocument } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';
import { filterOf } from './filter';
import { viewsOf } from './words';

/** A selection is as long as a page at most, well below what one reminder takes. */
const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const filter = filterOf(url);
  const { data } = await locals.api.query(FollowedCampaignDocument, {
    ...{ first: PAGE_SIZE, after: cursorOf(url), ...filter },
  });
  const {
    campaignProgress: progress,
    campaignAccounts: list,
    declarationCampaign: campaign,
  } = data;
  const view = url.searchParams.get('vue') ?? '';
  const reminded = url.searchParams.get('relances') ?? '';
  return {
    ...{ progress: progress ?? null, view, reminded, search: filter.search ?? '' },
    campaign: campaign ?? null,
    isNothingChosen: url.searchParams.has('aucun'),
    isNothingDeclared: url.searchParams.has('rien'),
    views: viewsOf(campaign?.isOpen ?? false).map(({ value, label, count }) => ({
      ...{ label, count: progress?.[count], current: value === view },
      href: listAddress(url, { vue: value, aucun: '' }),
    })),
    reminders: [
      { value: '', label: 'Relancés ou non' },
      { value: 'non', label: 'Jamais relancés' },
      { value: 'oui', label: 'Déjà relancés' },
    ].map(({ value, label }) => ({
      ...{ label, current: value === reminded },
      href: listAddress(url, { relances: value, aucun: '' }),
    })),
    list: list && {
      rows: list.edges.map(({ node }) => ({ ...node, id: node.account.id })),
      total: list.totalCount,
      pageSize: PAGE_SIZE,
      pages: pageLinks(url, list.pageInfo),
    },
  };
};
