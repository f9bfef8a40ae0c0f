import {
  StaffTodayCampaignDocument,
  StaffTodayDocument,
  StaffTodayMoneyDocument,
  StaffTodayPapersDocument,
  StaffTodayRequestsDocument,
  StaffTodayStepsDocument,
  StaffTodayVisitsDocument,
} from '$lib/graphql/generated/graphql';
import { dayBefore } from '$lib/format/paris';
import { missingParts } from '$lib/server/missing-parts';
import { shownSteps } from '../../first-steps/step';
import { againstPromise } from './promise';
import { byCentre } from './centres';
import { stepsOf } from './first-steps';
import { tasksOf } from './tasks';

/**
 * The day of the service for whoever of it asks. The questions leave together, one to each service behind the API: what
 * one of them cannot tell is missing, and the rest of the day stands.
 */
export async function readToday({ api }: App.Locals, day: string, now: number) {
  const [own, visits, requests, papers, money, campaign, begun] = await Promise.all([
    api.query(StaffTodayDocument, {}),
    api.query(StaffTodayVisitsDocument, { day }, [
      ...(['dayVisits', 'visitsToNote', 'workplaceActionQueue', 'planningRuns'] as const),
    ]),
    api.query(StaffTodayRequestsDocument, { today: day, yesterday: dayBefore(day) }, [
      ...(['all', 'late', 'today'] as const),
    ]),
    api.query(StaffTodayPapersDocument, {}, ['undeliveredSummonses', 'unmatchedPapers']),
    api.query(StaffTodayMoneyDocument, {}, [
      ...(['rejectedInvoices', 'chargeDisputes', 'unclearCheckouts'] as const),
    ]),
    api.query(StaffTodayCampaignDocument, {}, ['declarationCampaign', 'campaignProgress']),
    api.query(StaffTodayStepsDocument, {}, ['weeklyHalfDays']),
  ]);
  const viewer = own.data.viewer;
  const scopes = viewer?.scopes ?? [];
  const told = { ...own.data, ...visits.data, ...papers.data, ...money.data };
  const { dayVisits, planningRuns } = visits.data;
  return {
    viewer,
    centres: dayVisits ? byCentre(dayVisits, now) : null,
    requests: againstPromise(requests.data),
    steps: viewer?.kind === 'STAFF' ? shownSteps(viewer, stepsOf(begun.data, scopes)) : null,
    tasks: tasksOf(told, scopes),
    // The latest comes first.
    night: planningRuns?.find(({ askedBy, dry }) => !askedBy && !dry) ?? null,
    campaign: scopes.includes('billing:manage') ? campaign.data : null,
    missing: [
      ...new Set(
        [own, visits, requests, papers, money, campaign, begun].flatMap((answer) =>
          missingParts(answer),
        ),
      ),
    ],
  };
}
