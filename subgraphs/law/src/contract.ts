/**
 * The kind of contract, as far as it changes the medical follow-up: an apprentice is seen within two months,
 * a temporary worker by the agency's service, a seasonal one depending on the length of the season.
 * `TEMPORARY` is « intérim », `SEASONAL` a seasonal fixed-term contract.
 */
export type ContractKind = 'CDI' | 'CDD' | 'APPRENTICE' | 'TEMPORARY' | 'SEASONAL';

/** French names of the contracts, as an employer reads them. */
export const contractLabels: Record<ContractKind, string> = {
  CDI: 'CDI',
  CDD: 'CDD',
  APPRENTICE: 'Contrat d’apprentissage',
  TEMPORARY: 'Intérim',
  SEASONAL: 'Contrat saisonnier',
};
