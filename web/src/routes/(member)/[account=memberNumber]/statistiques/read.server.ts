import { CompanyStatisticsDocument, StatisticsDocument } from '$lib/graphql/generated/graphql';
import { asksForCompany, leftOut } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { openHere } from '$lib/server/open-here';
import { kindOf } from './kinds';

/** The statistics of a year that an address asks for: of an account, or of its company's accounts together. */
export async function readStatistics(
  api: App.Locals['api'],
  memberNumber: string,
  year: number,
  url: URL,
) {
  const variables = { memberNumber, year, kind: kindOf(url) };
  if (!asksForCompany(url)) {
    const answer = await api.query(StatisticsDocument, variables);
    const account = answer.data.memberAccount ?? accountNotFound();
    const scopes = answer.data.viewer?.access?.scopes ?? [];
    const accounts = account.company?.countedAccounts ?? [];
    return {
      ...{ missing: missingParts(answer), account, name: account.name },
      figures: openHere(account, scopes, 'statistics:read'),
      ...{ accounts: accounts.map((each) => ({ ...each, visitStatistics: null })) },
      ...{ choices: accounts, notCounted: null, wholeCompany: false },
    };
  }
  const answer = await api.query(CompanyStatisticsDocument, variables);
  const account = answer.data.memberAccount ?? accountNotFound();
  return {
    ...{ missing: missingParts(answer), account, figures: account.company },
    ...{ name: account.company?.name ?? account.name, wholeCompany: true },
    accounts: account.company?.countedAccounts ?? [],
    choices: account.company?.accounts ?? [],
    /** Establishments that are not counted. */
    notCounted: leftOut(
      account.company?.accounts,
      account.company?.countedAccounts,
      'statistics:read',
    ),
  };
}
