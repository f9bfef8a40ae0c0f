import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { DeclarationCampaign } from '../generated/resolvers.ts';
import { campaignOf, countedPeriod, isOpen } from './campaign.ts';
import { currentCounting } from './counting.ts';

/** The campaign that opened last, as everybody signed in may know it. */
export async function describeCampaign(
  tx: ActorTransaction,
  today: CivilDate,
): Promise<DeclarationCampaign> {
  const { campaign, terms } = await currentCounting(tx, today);
  const { from, until } = countedPeriod(campaign, terms);
  return {
    ...campaign,
    isOpen: isOpen(campaign, today),
    nextOpensOn: campaignOf(campaign.year + 1, terms).opensOn,
    counting: terms.counting,
    countedFrom: from,
    countedUntil: until,
    shortestContractDays: terms.shortestContractDays,
  };
}
