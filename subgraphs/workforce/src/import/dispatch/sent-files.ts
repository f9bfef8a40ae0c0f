import type { UploadRefusal } from '../reading/refusal.ts';
import type { Upload } from '../reading/upload.ts';
import type { SentDsn } from './declared.ts';

/** The files of a drop, archives opened. */
export interface SentFiles {
  dsn: SentDsn[];
  /** Lists among them: each is imported into one account, which the person chooses. */
  tables: string[];
  refused: { file: string; refusal: UploadRefusal }[];
}

/** Gathers the DSN files of several uploads; two of the same name are told apart by a number. */
export function sentFiles(uploads: readonly Upload[]): SentFiles {
  const sent: SentFiles = { dsn: [], tables: [], refused: [] };
  const taken = new Map<string, number>();
  for (const upload of uploads) {
    const files =
      upload.kind === 'ZIP' ? upload.files : [{ name: upload.name, upload, refusal: null }];
    for (const { name, upload: content, refusal } of files) {
      const file = unlike(upload.kind === 'ZIP' ? `${upload.name}/${name}` : name, taken);
      if (refusal) sent.refused.push({ file, refusal });
      else if (content?.kind === 'DSN') sent.dsn.push({ file, dsn: content.dsn });
      else sent.tables.push(file);
    }
  }
  return sent;
}

function unlike(name: string, taken: Map<string, number>): string {
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : `${name} (${times})`;
}
