import { searchable } from '@vigie/chassis/search';

/** Words that open a family name and come and go between lists: « de La Tour », « LATOUR (de) ». */
const particles =
  /^(?:(?:de la|de l'|de|du|des|d'|van den|van der|van|von|el|al|ben|bin)[ ']*)(?=.{3})/;

/** A name for comparison: accents, capitals, spaces, hyphens and apostrophes make no difference. */
export function nameKey(name: string): string {
  return searchable(name).replace(/[ '.]/g, '');
}

/** The words of a name without its particle, each for comparison. */
export function nameWords(name: string): string[] {
  return searchable(name)
    .replace(particles, '')
    .split(/[ '.]+/)
    .filter(Boolean);
}

/** Given names in their order; a hyphen holds two words together as one name. */
export function givenNames(firstName: string): string[] {
  return firstName
    .split(/[\s,]+/)
    .map((name) => nameKey(name))
    .filter(Boolean);
}

/**
 * Whether two texts name the same person: equal, or one goes on with second names (« Éric », « Éric Jean »). « Jean »
 * and « Jean-Pierre » are two names.
 */
export function sameFirstName(one: string, other: string): boolean {
  if (one === other || nameKey(one) === nameKey(other)) return true;
  const [first, second] = [givenNames(one), givenNames(other)];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length > 0 && short.every((name, index) => name === long[index]);
}

/** Whether one of two family names is a part of the other: « GARCIA » of « GARCIA LOPEZ », « Latour » of « de Latour ». */
export function overlappingNames(one: string, other: string): boolean {
  const [first, second] = [nameWords(one), nameWords(other)];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return (
    short.length > 0 &&
    (short.every((word) => long.includes(word)) || short.join('') === long.join(''))
  );
}
