import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ContractKind } from '../../generated/resolvers.ts';
import { kindOfContract, type NotEmployed } from './contract-kind.ts';
import type { DsnContract } from './dsn-file.ts';
import { leavingEffect, type LeavingEffect } from './leaving.ts';

/** What the contracts of one person come to: one employment. */
export interface DsnEmployment {
  kind: ContractKind;
  /** First day of the contracts that follow each other without a gap: a CDD that becomes a CDI is no new hire. */
  startDate: CivilDate | null;
  plannedEnd: CivilDate | null;
  /** Hour of the first day and number of the last contract. */
  startTime: string | null;
  contractNumber: string | null;
  jobTitle: string | null;
  pcs: string | null;
  /** How the last contract ended; null while somebody is employed. */
  effect: LeavingEffect | null;
  leftOn: CivilDate | null;
}

/** Days between two contracts that still make one employment: a weekend, and the day after. */
const longestGap = 3;

/** The employment that the contracts of a person make, or why they make none. */
export function employmentOf(
  contracts: readonly DsnContract[],
): DsnEmployment | { not: NotEmployed } {
  const employing = contracts.filter((each) => typeof kindOfContract(each) === 'string');
  const ordered = employing.toSorted((one, other) =>
    (one.startDate ?? '').localeCompare(other.startDate ?? ''),
  );
  const running = ordered.filter((each) => !hasEnded(each));
  const last = running.at(-1) ?? ordered.at(-1);
  if (!last) {
    const refused = contracts.map(kindOfContract).find((kind) => typeof kind === 'object');
    return refused ?? { not: 'NO_EMPLOYMENT' };
  }
  const effect = leavingEffect(last);
  return {
    kind: kindOfContract(last) as ContractKind,
    startDate: firstDay(last, ordered),
    plannedEnd: last.plannedEnd,
    ...{ startTime: last.startTime, contractNumber: last.number },
    jobTitle: last.jobTitle,
    pcs: last.pcs,
    effect,
    leftOn: effect === 'LEFT' || effect === 'DECEASED' ? (last.end?.date ?? null) : null,
  };
}

function hasEnded(contract: DsnContract): boolean {
  const effect = leavingEffect(contract);
  return effect !== null && effect !== 'WITHDRAWN';
}

function firstDay(last: DsnContract, ordered: readonly DsnContract[]): CivilDate | null {
  let first = last.startDate;
  for (const earlier of ordered.toReversed()) {
    if (!first || !earlier.startDate || earlier.startDate >= first) continue;
    const end = earlier.end?.date ?? earlier.plannedEnd;
    if (end === null || addDays(end, longestGap) >= first) first = earlier.startDate;
  }
  return first;
}
