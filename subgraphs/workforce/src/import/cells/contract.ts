import { searchable } from '@vigie/chassis/search';
import type { ContractKind } from '../../generated/resolvers.ts';

/** Words of contracts, the telling ones first: « CDD saisonnier » is seasonal before it is limited. */
const words: readonly [RegExp, ContractKind | 'NONE'][] = [
  [/\b(stage|stagiaire|service civique|benevole|mandataire|mandat social|gerant)\b/, 'NONE'],
  [/\b(apprenti|apprentie|apprentissage|apprentice|app)\b/, 'APPRENTICE'],
  [/\b(saisonnier|saisonniere|saison|seasonal|vendanges?)\b/, 'SEASONAL'],
  [/\b(interim|interimaire|temporary|mission|ctt)\b/, 'TEMPORARY'],
  [/\b(cdd|cddi|duree determinee|determine|d\.d|pro cdd)\b/, 'CDD'],
  [/\b(cdi|cdii|duree indeterminee|indetermine|titulaire|permanent)\b/, 'CDI'],
];

/** Codes of a DSN file that exports of payroll programs repeat. */
const codes: Readonly<Record<string, ContractKind>> = {
  ...{ '01': 'CDI', '1': 'CDI', '02': 'CDD', '2': 'CDD', '03': 'TEMPORARY', '3': 'TEMPORARY' },
};

/**
 * Kind of contract as lists word it; `NONE` for what is no employment, null for what is not understood. Contracts of
 * professionalisation are limited or not: the end, which `hasEnd` tells of, decides.
 */
export function readContract(text: string, hasEnd: boolean): ContractKind | 'NONE' | null {
  const typed = searchable(text);
  const said = words.find(([word]) => word.test(typed))?.[1];
  if (said) return said;
  if (/\b(professionnalisation|contrat pro)\b/.test(typed)) return hasEnd ? 'CDD' : 'CDI';
  return codes[typed] ?? null;
}
