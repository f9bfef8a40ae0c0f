import type { ContractKind } from '../../generated/resolvers.ts';
import type { DsnContract } from './dsn-file.ts';

/** Why somebody of a DSN file is nobody's employee for the occupational health service. */
export type NotEmployed =
  /** Stage, civic service, mandates, prison work and other natures without an employment contract. */
  | 'NO_EMPLOYMENT'
  /** Followed by the health service of the agricultural scheme (L717-1 of the code rural). */
  | 'AGRICULTURAL';

/** Schemes of `S21.G00.40.008` that make a contract an apprenticeship, whatever its length. */
const apprenticeships = new Set(['64', '65', '81']);

/** Grounds of `S21.G00.40.021` of seasonal work: season and grape harvest. */
const seasonal = new Set(['03', '04']);

/**
 * Natures of `S21.G00.40.007` that are employment, with their kind. An agency's open-ended contract (08) has no planned
 * end and counts as open-ended; a contract of support by work (70, ESAT) is followed like a limited one.
 */
const kinds: Readonly<Record<string, ContractKind>> = {
  ...{ '01': 'CDI', '07': 'CDI', '08': 'CDI', '09': 'CDI', '50': 'CDI', '82': 'CDI', '91': 'CDI' },
  ...{ '02': 'CDD', '10': 'CDD', '20': 'CDD', '21': 'CDD', '60': 'CDD', '70': 'CDD', '92': 'CDD' },
  '03': 'TEMPORARY',
};

/** The kind of a contract, as far as it changes a rule of follow-up, or why it is none. */
export function kindOfContract(contract: DsnContract): ContractKind | { not: NotEmployed } {
  if (contract.agricultural) return { not: 'AGRICULTURAL' };
  const kind = kinds[contract.nature];
  if (kind === undefined) return { not: 'NO_EMPLOYMENT' };
  if (apprenticeships.has(contract.scheme)) return 'APPRENTICE';
  return kind === 'CDD' && seasonal.has(contract.grounds ?? '') ? 'SEASONAL' : kind;
}
