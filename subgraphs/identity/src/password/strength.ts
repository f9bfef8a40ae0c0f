/** What a password lacks. */
export type Weakness = 'TOO_SHORT' | 'TOO_LONG' | 'PREDICTABLE' | 'PERSONAL';

/** Longest password, in characters: each is hashed slowly. */
export const longest = 128;

/** One of the three ways to a password that is strong enough, as far as it is met. */
export interface Criterion {
  code: 'VARIED' | 'LONG' | 'PHRASE';
  met: boolean;
}

/** Kinds of characters in a password. */
function kindsOf(password: string) {
  return {
    lower: /\p{Ll}/u.test(password),
    upper: /\p{Lu}/u.test(password),
    digit: /\p{Nd}/u.test(password),
    other: /[^\p{L}\p{Nd}]/u.test(password),
  };
}

/**
 * The three examples of eighty bits that the CNIL gives (délibération n° 2022-100 du 21 juillet 2022, after the guide
 * ANSSI-PG-078): twelve characters of four kinds, fourteen with capitals, small letters and digits, or seven words.
 */
export function criteria(password: string): Criterion[] {
  const length = [...password].length;
  const { lower, upper, digit, other } = kindsOf(password);
  const words = password
    .trim()
    .split(/[\s\-_.,;]+/)
    .filter((word) => [...word].length > 1);
  return [
    { code: 'VARIED', met: length >= 12 && lower && upper && digit && other },
    { code: 'LONG', met: length >= 14 && lower && upper && digit },
    { code: 'PHRASE', met: new Set(words.map((word) => word.toLowerCase())).size >= 7 },
  ];
}

/**
 * What makes a password too weak; nothing for one that may be taken.
 * @param personal words that others know of the person: names, addresses, numbers
 */
export function weaknesses(password: string, personal: readonly string[] = []): Weakness[] {
  const found: Weakness[] = [];
  if ([...password].length > longest) found.push('TOO_LONG');
  if (!criteria(password).some(({ met }) => met)) found.push('TOO_SHORT');
  if (isPredictable(password)) found.push('PREDICTABLE');
  const plain = fold(password);
  if (personal.some((word) => word.length > 3 && plain.includes(fold(word)))) {
    found.push('PERSONAL');
  }
  return found;
}

/** Few different characters, rows of the keyboard or of the alphabet, and words that every list of passwords begins with. */
function isPredictable(password: string): boolean {
  const plain = fold(password);
  if (password.length > 0 && new Set(plain).size < 6) return true;
  // What remains when the well-known parts are gone must still be something.
  const rest = knownParts.reduce((text, part) => text.replaceAll(part, ''), plain);
  return plain.length > 0 && rest.replace(/[^\p{L}\p{Nd}]/gu, '').length < 6;
}

/** Capitals, accents and the usual replacements make no other word. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[@4]/g, 'a')
    .replace(/3/g, 'e')
    .replace(/[1!]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's');
}

const knownParts = [
  ...['azertyuiop', 'qwertyuiop', 'azerty', 'qwerty', 'qsdfghjklm', 'asdfghjkl', 'wxcvbn'],
  ...['motdepasse', 'password', 'passw', 'bonjour', 'soleil', 'bienvenue', 'welcome', 'admin'],
  ...['sante', 'travail', 'entreprise', 'adherent', 'vigie', 'secret', 'iloveyou', 'jetaime'],
  ...['123456789', '12345', '1234', '123', '2024', '2025', '2026', '2027', 'abcdef', 'abc'],
].map(fold);
