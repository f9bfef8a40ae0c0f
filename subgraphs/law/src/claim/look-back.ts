import type { ContractKind } from '../contract.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import type { Profile } from '../facts.ts';
import { rule } from '../rule.ts';

/** How far before the hire an earlier visit may lie to spare a new initial one, in months. */
const general: Record<Profile, LegalValue<number>[]> = {
  SI: [rule(60, ['R4624-15'])],
  SIA: [rule(36, ['R4624-15'])],
  SIR: [rule(24, ['R4624-27'])],
};

/** The same between two placements of a temporary worker. */
const temporary: Record<Profile, LegalValue<number>[]> = {
  SI: [rule(24, ['R4625-11'])],
  SIA: [rule(24, ['R4625-11'])],
  SIR: [rule(24, ['R4625-13'])],
};

/** The same for the examination of a seasonal worker. */
const seasonal: LegalValue<number>[] = [rule(24, ['D4625-22'])];

/** The look-back that counts for a hire. */
export function lookBackOf(
  profile: Profile,
  contract: ContractKind | undefined,
  day: CivilDate,
): LegalValue<number> {
  if (contract === 'TEMPORARY') return legalValueOn(temporary[profile], day);
  if (contract === 'SEASONAL' && profile === 'SIR') return legalValueOn(seasonal, day);
  return legalValueOn(general[profile], day);
}
