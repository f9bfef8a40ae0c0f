import type { CivilDate } from '@vigie/chassis/civil-date';
import { addDays } from '@vigie/chassis/civil-date';
import type { DeclarationSettingRow } from './table.ts';

/** What the service set, as far as days and counting go. */
export type CampaignTerms = Omit<DeclarationSettingRow, 'onlyRow'>;

/** The declaration of one year: when it is made. */
export interface Campaign {
  year: number;
  opensOn: CivilDate;
  closesOn: CivilDate;
}

/** Days from one to another, both included. */
export interface Period {
  from: CivilDate;
  until: CivilDate;
}

/** The campaign of a year. One that opens later in the year than it closes opens in the year before. */
export function campaignOf(year: number, terms: CampaignTerms): Campaign {
  const { opensMonth, opensDay, closesMonth, closesDay } = terms;
  const opensBefore = opensMonth * 100 + opensDay > closesMonth * 100 + closesDay;
  return {
    year,
    opensOn: dayOf(opensBefore ? year - 1 : year, opensMonth, opensDay),
    closesOn: dayOf(year, closesMonth, closesDay),
  };
}

/** The campaign that opened last on a day: it is open, or closed until the next one. */
export function campaignOn(day: CivilDate, terms: CampaignTerms): Campaign {
  const year = Number(day.slice(0, 4));
  const [latest] = [year + 1, year, year - 1]
    .map((each) => campaignOf(each, terms))
    .filter(({ opensOn }) => opensOn <= day);
  return latest ?? campaignOf(year - 1, terms);
}

/** The closing day itself is still in time. */
export function isOpen({ opensOn, closesOn }: Campaign, day: CivilDate): boolean {
  return opensOn <= day && day <= closesOn;
}

/** Time in which somebody present counts. */
export function countedPeriod({ year, opensOn, closesOn }: Campaign, terms: CampaignTerms): Period {
  switch (terms.counting) {
    case 'FIRST_DAY':
      return { from: `${year}-01-01`, until: `${year}-01-01` };
    case 'CAMPAIGN':
      return { from: opensOn, until: closesOn };
    case 'YEAR_BEFORE':
      return yearBefore(year);
  }
}

/** Hires of these days are entries: each lies in one year, so that nobody is charged twice. */
export function yearBefore(year: number): Period {
  return { from: `${year - 1}-01-01`, until: `${year - 1}-12-31` };
}

/** A day of a month, or its last one where it has fewer. */
function dayOf(year: number, month: number, day: number): CivilDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  const last = addDays(next, -1);
  const asked = `${year}-${two(month)}-${two(day)}`;
  return asked > last ? last : asked;
}
