/** Characters of a code, without look-alikes, as the API deals them: two groups of four. */
const LENGTH = 8;

/** What was typed or pasted, as XXXX-XXXX: spaces, dashes and case do not matter. */
export function groupCode(typed: string): string {
  const characters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH);
  return characters.length > 4 ? `${characters.slice(0, 4)}-${characters.slice(4)}` : characters;
}

export function isCodeComplete(typed: string): boolean {
  return groupCode(typed).length === LENGTH + 1;
}

/** « 9:05 » of what is left until an instant. */
export function minutesLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
