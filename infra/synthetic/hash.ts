/** A number of 32 bits that is a pure function of a text, evenly spread. Not for secrets. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** One of several, chosen by a text. */
export function choose<T>(text: string, among: readonly T[]): T {
  const chosen = among[hash(text) % among.length];
  if (chosen === undefined) throw new Error('Nothing to choose from');
  return chosen;
}
