import type { ContractKind } from '../contract.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import type { Ground } from '../decision.ts';
import { rule } from '../rule.ts';
import type { SituationCode } from '../situation-code.ts';

/** Whose service holds the visits: the employer's, the temporary agency's, or that of the company where one works. */
export interface Organiser {
  by: 'EMPLOYER' | 'AGENCY' | 'USER_COMPANY';
  basis: string[];
}

/** Posts that one visit of a temporary worker may cover. */
export const postsPerVisit: LegalValue<number>[] = [
  rule(3, ['R4625-8', 'R4625-9', 'R4625-10', 'R4625-11', 'R4625-12', 'R4625-13']),
];

/** The same for somebody lent by an « association intermédiaire ». */
export const postsPerVisitWhenLent: LegalValue<number>[] = [rule(3, ['R5132-26-7', 'R5132-26-8'])];

const employer: LegalValue<Organiser['by']>[] = [rule('EMPLOYER', ['R4624-10'])];
const agency: LegalValue<Organiser['by']>[] = [rule('AGENCY', ['R4625-8', 'R4625-9'])];
const userCompany: LegalValue<Organiser['by']>[] = [rule('USER_COMPANY', ['R4451-88'])];

const radiation: readonly SituationCode[] = ['WS_RI_A', 'WS_RI_B', 'WS_RADON'];

/**
 * Who organises the visits. A temporary worker belongs to the agency's service, but the enhanced follow-up for ionising
 * radiation is the user company's.
 */
export function organiserOf(
  contract: ContractKind | undefined,
  grounds: readonly Ground[],
  day: CivilDate,
): Organiser {
  const irradiated = grounds.some(({ situation }) => radiation.includes(situation));
  const temporary = irradiated ? userCompany : agency;
  const { value, basis } = legalValueOn(contract === 'TEMPORARY' ? temporary : employer, day);
  return { by: value, basis: [...basis] };
}
