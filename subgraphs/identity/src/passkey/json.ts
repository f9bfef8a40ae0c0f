/** Longest answer of an authenticator that is looked at, in characters. */
const longest = 20_000;

/** A text as the JSON object that it should be; null for every other text. */
export function asJson<T extends object>(text: string): T | null {
  if (text.length > longest) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
