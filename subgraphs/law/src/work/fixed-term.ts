import type { ContractKind } from '../contract.ts';
import { legalValueOn, type CivilDate, type LegalValue } from '../legal-value.ts';
import { rule } from '../rule.ts';
import type { SituationCode } from '../situation-code.ts';

/** Contracts of limited length, in the sense of the list of forbidden work. */
const fixedTerms: readonly ContractKind[] = ['CDD', 'TEMPORARY', 'SEASONAL'];

/**
 * Work on the list forbidden to fixed-term and temporary workers, unless the administration (DREETS) allows it; the
 * value is the French name of what is forbidden. The rest of the list meets no situation of the catalogue.
 */
const forbiddenWork: Partial<Record<SituationCode, LegalValue<string>[]>> = {
  WS_ASBESTOS: [rule('certains travaux exposant à l’amiante', ['D4154-1'])],
  WS_CMR_PRODUCT: [
    rule('certains travaux exposant au béryllium ou au cadmium', ['D4154-1'], {
      certainty: 'inferred',
      note: 'La liste nomme des substances : le produit déclaré n’en contient pas forcément.',
    }),
  ],
};

/** Whether the contract is one for which that list counts. */
export function isFixedTerm(contract: ContractKind | undefined): boolean {
  return contract !== undefined && fixedTerms.includes(contract);
}

/** What of that situation is forbidden on a fixed term; undefined where nothing is. */
export function forbiddenOnFixedTerm(
  situation: SituationCode,
  day: CivilDate,
): LegalValue<string> | undefined {
  const versions = forbiddenWork[situation];
  return versions && legalValueOn(versions, day);
}
