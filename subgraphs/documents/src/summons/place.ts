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

/** Name and address on one line, or how to connect; without the full stop, which the sentence gives. */
export function placeLine(place: SummonsPlace): string {
  const { name, accessNotes } = place;
  const address = addressOf(place);
  if (address !== null) return `${name}, ${address}`;
  return accessNotes === null ? name : `${name}. ${accessNotes.replace(/\s*\.$/, '')}`;
}

/** Words that hold for a place that one goes to, or for one that one connects to. */
export function wordsFor(place: SummonsPlace) {
  return addressOf(place) === null
    ? { bring: 'À avoir sous la main', comes: 'se connecter', way: 'la façon de vous connecter' }
    : { bring: 'À apporter', comes: 'venir', way: 'le plan d’accès' };
}

/** The same in few words. */
export function shortPlace({ name, city }: SummonsPlace): string {
  return city === null ? name : `${name}, ${city}`;
}
