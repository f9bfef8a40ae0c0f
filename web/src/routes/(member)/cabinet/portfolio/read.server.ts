import { FirmPortfolioDocument, type FirmPortfolioQuery } from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { noFirm } from '../firm.server';
import { firstSteps } from './first-steps';
import { declarationOf, undeclared } from './declaration';

/** The API gives so many clients at once. */
const AT_ONCE = 200;

/** More pages than any firm has: a cursor that led in a circle must end somewhere. */
const MOST_PAGES = 20;

interface Narrowing {
  search: string | undefined;
  memberId: string | undefined;
  unassigned: boolean | undefined;
}

type Firm = NonNullable<NonNullable<FirmPortfolioQuery['viewer']>['firm']>;

/** The whole portfolio with what waits at each client: sorting by a counter needs all of them. */
export async function readPortfolio(api: App.Locals['api'], narrowing: Narrowing) {
  const rows: ReturnType<typeof shaped>[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await api.query(FirmPortfolioDocument, { first: AT_ONCE, after, ...narrowing });
    const firm = answer.data.viewer?.firm ?? noFirm();
    const campaign = answer.data.declarationCampaign;
    for (const { node } of firm.clients?.edges ?? []) {
      if (node.account) rows.push(shaped(node, node.account, campaign));
    }
    const { hasNextPage = false, endCursor = null } = firm.clients?.pageInfo ?? {};
    if (!hasNextPage || !endCursor) {
      const steps = answer.data.viewer ? firstSteps(answer.data.viewer) : null;
      return { steps, firm, rows, campaign: campaign ?? null, missing: missingParts(answer) };
    }
    after = endCursor;
  }
  throw new Error('A portfolio without end');
}

type Client = NonNullable<Firm['clients']>['edges'][number]['node'];

function shaped(
  { assignedTo, replacedBy }: Client,
  account: NonNullable<Client['account']>,
  campaign: FirmPortfolioQuery['declarationCampaign'],
) {
  const { id, name, memberNumber } = account;
  const declaration = declarationOf(account, campaign);
  return {
    ...{ id, name, memberNumber, assignedTo, replacedBy, declaration },
    city: account.address?.city,
    hires: account.hiresToConfirm?.count ?? null,
    late: account.visitCounts?.overdue ?? null,
    toPlan: account.visitCounts?.toPlan ?? null,
    requests: account.visitRequestCounts?.open ?? null,
    undeclared: undeclared(declaration, campaign),
    unpaid: account.balance?.cents ?? null,
  };
}
