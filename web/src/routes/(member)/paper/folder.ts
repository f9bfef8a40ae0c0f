/** What a form says of one employee whose documents leave as an archive: whose they are, and which. */
export interface Folder {
  name: string;
  ids: readonly string[];
}

export function folderValue({ name, ids }: Folder): string {
  return `${ids.join(',')}:${name}`;
}

/** The documents that a form names, each in the folder of its employee. */
export function documentsIn(values: readonly string[]): { id: string; folder: string }[] {
  return values.flatMap((value) => {
    const [ids = '', ...name] = value.split(':');
    return ids
      .split(',')
      .filter(Boolean)
      .map((id) => ({ id, folder: name.join(':') }));
  });
}
