import type { CivilDate } from '@vigie/chassis/civil-date';
import { parseNir } from '@vigie/chassis/identifiers/nir';

/**
 * A national number that fits its holder, or null: its key is right and what it tells of sex and birth agrees. Its
 * month is compared only where it names one.
 */
export function numberOf(
  typed: string,
  holder: { sex: 'FEMALE' | 'MALE'; birthDate: CivilDate },
): string | null {
  const nir = parseNir(typed);
  if (!nir || nir.sex !== holder.sex) return null;
  const [year = '', month = ''] = holder.birthDate.split('-');
  if (nir.yearOfBirth !== year.slice(2)) return null;
  if (nir.monthOfBirth !== null && nir.monthOfBirth !== Number(month)) return null;
  return nir.number;
}
