/**
 * The kind of contract, as far as it changes the medical follow-up: an apprentice is seen within two months,
 * a temporary worker by the agency's service, a seasonal one depending on the length of the season.
 * `TEMPORARY` is « intérim », `SEASONAL` a seasonal fixed-term contract.
 */
export type ContractKind = 'CDI' | 'CDD' | 'APPRENTICE' | 'TEMPORARY' | 'SEASONAL';

/**
 * A population with rules of its own beside the contract: `POSTED` to France by a foreign employer, lent by an
 * `INTERMEDIARY_ASSOCIATION` (« association intermédiaire »), fashion `MODEL`, `FAIRGROUND` worker (« forain »).
 */
export type Population = 'POSTED' | 'INTERMEDIARY_ASSOCIATION' | 'MODEL' | 'FAIRGROUND';
