import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { campaignOf, campaignOn } from './campaign.ts';
import type { Counting } from './people.ts';
import { readTerms } from './queries.ts';

/** How the declaration of a year is counted, as the service has it now. */
export async function countingFor(
  tx: ActorTransaction,
  year: number,
  today: CivilDate,
): Promise<Counting> {
  const terms = await readTerms(tx);
  return { terms, campaign: campaignOf(year, terms), today };
}

/** The same for the campaign that opened last. */
export async function currentCounting(tx: ActorTransaction, today: CivilDate): Promise<Counting> {
  const terms = await readTerms(tx);
  return { terms, campaign: campaignOn(today, terms), today };
}
