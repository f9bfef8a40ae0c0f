import type { CentreRow } from './table.ts';

/** A place as people read it, in French: what it is goes first where the name alone would send them astray. */
export function placeName({
  kind,
  name,
  mobileUnit,
}: Pick<CentreRow, 'kind' | 'name' | 'mobileUnit'>): string {
  if (kind === 'MOBILE_UNIT') return `${mobileUnit}, arrêt ${name}`;
  if (kind === 'EMPLOYER_PREMISES') return `Dans les locaux de l’entreprise, ${name}`;
  return name;
}
