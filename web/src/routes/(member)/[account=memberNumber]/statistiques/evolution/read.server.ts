import { parisDay } from '$lib/format/paris';
import {
  StatisticsEvolutionDocument,
  type StatisticsEvolutionQuery,
} from '$lib/graphql/generated/graphql';
import { asksForCompany, leftOut } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { kindOf } from '../kinds';
import { headcountByYear } from '../trend/headcount';
import { healthTrends } from '../trend/health';
import { yearsOf } from '../trend/periods';
import type { Period } from '../trend/trend';
import { visitTrends } from '../trend/visits';
import { years } from '../year';

/** The years beside one another that an address asks for: of an account, or of its company's accounts together. */
export async function readEvolution(api: App.Locals['api'], memberNumber: string, url: URL) {
  const wholeCompany = asksForCompany(url);
  const today = parisDay(new Date());
  const shown = years(today).toReversed();
  const [from = 0, to = from] = [shown[0], shown.at(-1)];
  const answer = await api.query(StatisticsEvolutionDocument, {
    ...{ memberNumber, from, to, kind: kindOf(url), wholeCompany },
  });
  const account = answer.data.memberAccount ?? accountNotFound();
  const { company } = account;
  const figures = wholeCompany && company ? company : hereOf(answer.data);
  return {
    accountName: (wholeCompany && company?.name) || account.name,
    accounts: company?.countedAccounts ?? [],
    choices: company?.accounts ?? company?.countedAccounts ?? [],
    /** Establishments that are not counted. */
    notCounted: leftOut(company?.accounts, company?.countedAccounts, 'statistics:read'),
    wholeCompany,
    missing: missingParts(answer),
    ...{ from, to, today },
    ...trendsOf(figures, shown, yearsOf(shown, today)),
  };
}

/** Figures of the account alone, for those who may read them there. */
function hereOf({ memberAccount, viewer }: StatisticsEvolutionQuery) {
  return openHere(memberAccount, viewer?.access?.scopes ?? [], 'statistics:read');
}

type Figures = Pick<
  NonNullable<StatisticsEvolutionQuery['memberAccount']>,
  'visitYears' | 'headcountMonths' | 'healthFigures'
>;

/** Each part by year; null where it may not be read. */
function trendsOf(figures: Figures | null, shown: readonly number[], periods: Period[]) {
  const { visitYears, headcountMonths, healthFigures } = figures ?? {};
  return {
    visits: visitYears ? visitTrends(periods, visitYears) : null,
    headcount: headcountMonths ? headcountByYear(periods, shown, headcountMonths) : null,
    health: healthFigures ? healthTrends(periods, shown, healthFigures) : null,
  };
}
