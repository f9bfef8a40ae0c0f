import { createHash } from 'node:crypto';
import { isField, type Field } from './field.ts';
import { wordsOf } from './heading-words.ts';
import type { ColumnMapping } from './matching.ts';

/** A matching that somebody agreed to: a plain value, to be kept with the account. */
export interface RememberedMatching {
  /** Of the headings that it was agreed for. */
  fingerprint: string;
  /** Field by heading; a heading that is absent was not read. */
  fields: Readonly<Record<string, Field>>;
  constants: ColumnMapping['constants'];
}

/** Recognises the headings of a list, in whatever order they stand. */
export function fingerprintOf(headings: readonly string[]): string {
  const names = namesOf(headings).filter((name) => !name.startsWith('#'));
  return createHash('sha256').update(names.sort().join('\n')).digest('base64url');
}

/** What somebody agreed to, to be applied again. */
export function rememberMatching(
  headings: readonly string[],
  { columns, constants }: ColumnMapping,
): RememberedMatching {
  const names = namesOf(headings);
  const fields = Object.entries(columns).map(([field, index]) => [names[index], field]);
  return { fingerprint: fingerprintOf(headings), fields: Object.fromEntries(fields), constants };
}

/** The field of each heading, null for one that is not read. */
export function remembered(
  headings: readonly string[],
  { fields }: RememberedMatching,
): (Field | null)[] {
  return namesOf(headings).map((name) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field !== undefined && isField(field) ? field : null;
  });
}

/** A name for each column: its words, and a number for the second of the same; `#` and its index without a heading. */
function namesOf(headings: readonly string[]): string[] {
  const times = new Map<string, number>();
  return headings.map((heading, index) => {
    const words = wordsOf(heading);
    if (words === '') return `#${index}`;
    const time = (times.get(words) ?? 0) + 1;
    times.set(words, time);
    return time === 1 ? words : `${words} ${time}`;
  });
}
