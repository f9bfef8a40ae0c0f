import { ServiceDisputesDocument } from '$lib/graphql/generated/graphql';
import { cursorOf, listAddress, pageLinks } from '$lib/ui/list/pagination';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const answered = url.searchParams.get('vue') === 'traitees';
  const { data } = await locals.api.query(ServiceDisputesDocument, {
    ...{ after: cursorOf(url), answered },
  });
  const { chargeDisputes: disputes } = data;
  const view = (label: string, vue: string, current: boolean) => {
    return { label, href: listAddress(url, { vue }), current };
  };
  return {
    answered,
    done: url.searchParams.get('fait'),
    views: [view('À traiter', '', !answered), view('Traitées', 'traitees', answered)],
    disputes: disputes && {
      rows: disputes.edges.map(({ node }) => node),
      total: disputes.totalCount,
      pages: pageLinks(url, disputes.pageInfo),
    },
  };
};
