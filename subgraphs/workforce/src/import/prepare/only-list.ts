import type { TableUpload, Upload } from '../reading/upload.ts';

/** The one list of a drop: sent as it is, or the only one of an archive. */
export function onlyList(uploads: readonly Upload[]): TableUpload | 'none' | 'several' {
  const lists = uploads.flatMap((upload) => {
    const files = upload.kind === 'ZIP' ? upload.files.map((file) => file.upload) : [upload];
    return files.flatMap((file) => (!file || file.kind === 'DSN' ? [] : [file]));
  });
  const [list] = lists;
  if (!list) return 'none';
  return lists.length > 1 ? 'several' : list;
}
