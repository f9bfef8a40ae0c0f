import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import { parseSiret } from '@vigie/chassis/identifiers/siren';
import type {
  RegistrationChangeReason,
  RegistrationChangeRefusal,
} from '../generated/resolvers.ts';

/** Longest message or reason, in characters. */
export const longestText = 1000;

/** Longest registered name, in characters. */
export const longestCompanyName = 120;

/** How far ahead, and how far back, a change may count from (days). */
const farthest = 366;

/** What is asked for, each text tidied. */
export interface Asked {
  reason: RegistrationChangeReason;
  siret: string;
  companyName: string;
  effectiveOn: CivilDate;
  message: string;
}

/** First nine digits of an establishment number: the company. */
export const sirenOf = (siret: string): string => siret.slice(0, 9);

/** What speaks against a request by what it says. Whether another account has the number is the service's to see. */
export function askedRefusals(
  asked: Asked,
  present: string,
  today: CivilDate,
): RegistrationChangeRefusal[] {
  const refusals: RegistrationChangeRefusal[] = numberRefusals(asked, present);
  if (asked.companyName.length > longestCompanyName) {
    refusals.push({ code: 'TOO_LONG', field: 'companyName' });
  }
  const { effectiveOn: day } = asked;
  if (day > addDays(today, farthest) || day < addDays(today, -10 * farthest)) {
    refusals.push({ code: 'INVALID_DATE', field: 'effectiveOn' });
  }
  if (asked.message.length > longestText) refusals.push({ code: 'TOO_LONG', field: 'message' });
  return refusals;
}

function numberRefusals(
  { reason, siret, companyName }: Asked,
  present: string,
): RegistrationChangeRefusal[] {
  const field = 'siret';
  if (siret === '') return [{ code: 'REQUIRED', field }];
  const number = parseSiret(siret);
  if (number === null) return [{ code: 'INVALID_SIRET', field }];
  if (number === present) return [{ code: 'SAME_SIRET', field }];
  const sameCompany = sirenOf(number) === sirenOf(present);
  const keeps = reason === 'MOVE';
  if (reason !== 'CORRECTION' && sameCompany !== keeps) {
    return [{ code: 'REASON_CONTRADICTS_SIREN', field: 'reason' }];
  }
  return sameCompany || companyName !== '' ? [] : [{ code: 'REQUIRED', field: 'companyName' }];
}
