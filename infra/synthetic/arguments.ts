/** Coerced arguments as text, the same whatever order they came in; empty for none. */
export function argumentsText(values: Readonly<Record<string, unknown>>): string {
  return Object.keys(values).length === 0 ? '' : canonical(values);
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'absent';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${key}:${canonical(each)}`)
    .join()}}`;
}
