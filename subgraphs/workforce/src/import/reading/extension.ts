import { UnreadableUpload } from './refusal.ts';

/** Endings that go with each kind; a text export of a payroll program often ends in `.txt`. */
const endings = {
  XLSX: ['xlsx'],
  CSV: ['csv', 'tsv', 'tab', 'txt'],
  DSN: ['dsn', 'txt', 'edi'],
  ZIP: ['zip'],
} as const;

export type UploadKind = keyof typeof endings;

/**
 * Holds a file to its name. The content decides how it is read, but a name that says otherwise means that somebody
 * took the wrong file, or wants it taken for another. A name without an ending says nothing.
 * @throws UnreadableUpload `WRONG_EXTENSION`
 */
export function requireEnding(name: string, kind: UploadKind): void {
  const ending = /[^./\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  const allowed: readonly string[] = endings[kind];
  if (ending !== undefined && !allowed.includes(ending)) {
    throw new UnreadableUpload('WRONG_EXTENSION', { found: kind });
  }
}
