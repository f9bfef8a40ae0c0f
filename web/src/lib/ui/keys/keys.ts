/** One key that does something on a page, and what it does: « 1, 2 ou 3 choisit un créneau ». */
export interface Key {
  /** As it is printed: « O », « 1 ». */
  key: string;
  act: () => void;
}

/** The key that an event means; none while somebody writes, or holds a key that belongs to the browser. */
export function pressed(event: KeyboardEvent, keys: readonly Key[]): Key | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if ((event.target as Partial<Element> | null)?.matches?.(written)) return undefined;
  return keys.find(({ key }) => event.key.toUpperCase() === key || isDigitKey(event.code, key));
}

const written =
  'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable="true"]';

/** On French keyboards the row of digits gives « & é " » without the shift key: its place counts, not its sign. */
function isDigitKey(code: string, key: string): boolean {
  return code === `Digit${key}` || code === `Numpad${key}`;
}
