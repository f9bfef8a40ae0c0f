import type { CentreRow } from './table.ts';

/** A place as people read it, in French: what it is goes first where the name alone would send them astray. */
export function placeName({
  kind,
  name,
  mobileUnit,
}: Pick<CentreRow, 'kind' | 'name' | 'mobileUnit'>): string {
  if (kind === 'MOBILE_UNIT') return `${mobileUnit}, arrêt ${name}`;
  if (kind === 'EMPLOYER_PREMISES') return `Dans les locaux de l’entreprise, ${name}`;
  if (kind === 'REMOTE') return `À distance, ${name}`;
  return name;
}

/** Name and address on one line; the name alone where people are seen at a distance. */
export function placeLine(
  place: Parameters<typeof placeName>[0] & Pick<CentreRow, 'street' | 'postCode' | 'city'>,
): string {
  const { street, postCode, city } = place;
  return street === null ? placeName(place) : `${placeName(place)}, ${street}, ${postCode} ${city}`;
}
