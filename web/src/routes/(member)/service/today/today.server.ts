import {
  StaffTodayCampaignDocument,
  StaffTodayDocument,
  StaffTodayMoneyDocument,
  StaffTodayPapersDocument,
  StaffTodayVisitsDocument,
} from '$lib/graphql/generated/graphql';
import { missingParts } from '$lib/server/missing-parts';
import { againstPromise } from './promise';
import { byCentre } from './centres';
import { tasksOf } from './tasks';

/**
 * The day of the service for whoever of it asks. The questions leave together, one to each service behind the API: what
 * one of them cannot tell is missing, and the rest of the day stands.
 */
export async function readToday({ api }: App.Locals, day: string, now: number) {
  const [own, visits, papers, money, campaign] = await Promise.all([
    api.query(StaffTodayDocument, {}),
    api.query(StaffTodayVisitsDocument, { day }, [
      ...(['dayVisits', 'visitRequestQueue', 'workplaceActionQueue', 'planningRuns'] as const),
    ]),
    api.query(StaffTodayPapersDocument, {}, ['undeliveredSummonses', 'unmatchedPapers']),
    api.query(StaffTodayMoneyDocument, {}, [
      ...(['rejectedInvoices', 'chargeDisputes', 'unclearCheckouts'] as const),
    ]),
    api.query(StaffTodayCampaignDocument, {}, ['declarationCampaign', 'campaignProgress']),
  ]);
  const viewer = own.data.viewer;
  const scopes = viewer?.scopes ?? [];
  const told = { ...own.data, ...visits.data, ...papers.data, ...money.data };
  const { dayVisits, visitRequestQueue, planningRuns } = visits.data;
  return {
    viewer,
    centres: dayVisits ? byCentre(dayVisits, now) : null,
    requests: visitRequestQueue ? againstPromise(visitRequestQueue, day) : null,
    tasks: tasksOf(told, scopes),
    // The latest comes first.
    night: planningRuns?.find(({ askedBy, dry }) => !askedBy && !dry) ?? null,
    campaign: scopes.includes('billing:manage') ? campaign.data : null,
    missing: [
      ...new Set([own, visits, papers, money, campaign].flatMap((answer) => missingParts(answer))),
    ],
  };
}
