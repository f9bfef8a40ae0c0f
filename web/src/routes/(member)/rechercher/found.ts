/** A place to jump to. */
export interface Destination {
  href: string;
  label: string;
  /** What tells it from others of the same name. */
  detail?: string;
  /** Something to do, rather than a place to read. */
  isAct?: boolean;
}

/** What a text names. */
export interface Found {
  accounts: Destination[];
  /** Users and contacts of members. */
  people: Destination[];
  employees: Destination[];
  /** Words of the glossary. */
  words: Destination[];
}

/** Nobody and nothing. */
export const nothing: Found = { accounts: [], people: [], employees: [], words: [] };

/** Lower case, without accents: as people type in a hurry. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');

/** Destinations in whose label every word that was typed begins a word. */
export function matching(destinations: readonly Destination[], typed: string): Destination[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return destinations.filter(({ label }) => {
    const parts = plain(label).split(/[\s'’-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
