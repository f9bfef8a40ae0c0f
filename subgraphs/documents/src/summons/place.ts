/** Where somebody is seen; without an address they are seen at a distance, and the notes say how to connect. */
export interface SummonsPlace {
  name: string;
  street: string | null;
  postCode: string | null;
  city: string | null;
  phone: string;
  accessNotes: string | null;
}

/** The address on one line; null at a distance. */
export function addressOf({ street, postCode, city }: SummonsPlace): string | null {
  return street === null ? null : `${street}, ${postCode} ${city}`;
}

/** Name and address on one line, or how to connect. */
export function placeLine(place: SummonsPlace): string {
  const { name, accessNotes } = place;
  return `${name}, ${addressOf(place) ?? accessNotes ?? ''}`;
}

/** The same in few words. */
export function shortPlace({ name, city }: SummonsPlace): string {
  return city === null ? name : `${name}, ${city}`;
}
