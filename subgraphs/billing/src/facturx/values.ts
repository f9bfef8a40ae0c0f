import type { CivilDate } from '@vigie/chassis/civil-date';
import { element, type Element } from './xml.ts';

/** An amount with its two decimals. */
export const amount = (cents: number): string => (cents / 100).toFixed(2);

/** `20.00` for 2000 per ten thousand. */
export const percent = (perTenThousand: number): string => (perTenThousand / 100).toFixed(2);

/** A day as the format writes it (UN/EDIFACT 2379, code 102). */
export function dayElement(name: string, day: CivilDate, space = 'udt'): Element {
  return element(name, [
    element(`${space}:DateTimeString`, day.replaceAll('-', ''), { format: '102' }),
  ]);
}

/** First and last day of a service. */
export function period(from: CivilDate, to: CivilDate): Element {
  return element('ram:BillingSpecifiedPeriod', [
    dayElement('ram:StartDateTime', from),
    dayElement('ram:EndDateTime', to),
  ]);
}

/** Category of VAT (UNTDID 5305): standard, or a rate of nothing as in Guyane and Mayotte. */
export const vatCategory = (perTenThousand: number): string => (perTenThousand > 0 ? 'S' : 'Z');

/** What is counted, as the format names it (UN/ECE recommendation 20); one piece where it has no name of its own. */
export function unitCode(unit: string): string {
  if (unit === 'heure') return 'HUR';
  return unit === 'jour' || unit === 'journée' ? 'DAY' : 'C62';
}
