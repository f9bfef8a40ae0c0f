import { CompanyDeclarationsDocument } from '$lib/graphql/generated/graphql';
import type { Api } from '$lib/server/api';
import { leftOut } from '$lib/server/establishment';
import { missingParts } from '$lib/server/missing-parts';
import { accountNotFound } from '$lib/server/not-found';
import { mayRead, maySeeFee, nextOf, standingOf, totalsOf } from './together';

/** Where every establishment of the company stands with the campaign, as far as its declaration is open. */
export async function readTogether(api: Api, memberNumber: string) {
  const answer = await api.query(CompanyDeclarationsDocument, { memberNumber });
  const { memberAccount, declarationCampaign: campaign } = answer.data;
  const { name, company } = memberAccount ?? accountNotFound();
  const accounts = company?.accounts ?? [];
  const readable = accounts.filter(mayRead);
  const standings = campaign ? readable.map((each) => standingOf(each, campaign)) : [];
  return {
    ...{ accountName: name, campaign: campaign ?? null, accounts: readable },
    ...{ standings, next: nextOf(standings), totals: totalsOf(standings) },
    closed: leftOut(accounts, readable, 'declaration:prepare'),
    withoutFee: leftOut(readable, readable.filter(maySeeFee), 'declaration:fee'),
    missing: missingParts(answer),
  };
}

export type TogetherData = Awaited<ReturnType<typeof readTogether>>;
