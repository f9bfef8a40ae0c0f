import { mediumDate, mediumInstant } from '$lib/format/paris';
import { causes } from '../[account=memberNumber]/salaries/absences/words';
import { contracts, sexes } from '../[account=memberNumber]/salaries/contract';
import { visitKinds, visitStatuses } from '../[account=memberNumber]/visites/kind';
import { practitionerKinds } from '../team/professions';

/** Codes that have French words elsewhere in the portal, by column. */
const words: Readonly<Record<string, Readonly<Record<string, { label: string } | string>>>> = {
  sex: sexes,
  contract: contracts,
  kind: visitKinds,
  status: visitStatuses,
  practitioner_kind: practitionerKinds,
  performers: practitionerKinds,
  mid_career_performers: practitionerKinds,
  cause: causes,
};

/** A value of the register as somebody reads it: days and instants in French, codes in words where there are some. */
export function inFrench(column: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return mediumDate(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return mediumInstant(new Date(value).toISOString());
  const labels = words[column];
  if (!labels) return value;
  const wordOf = (code: string): string => {
    const word = labels[code];
    return (typeof word === 'string' ? word : word?.label) ?? code;
  };
  return value.split(', ').map(wordOf).join(', ');
}
