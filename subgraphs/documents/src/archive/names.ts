import { tidy } from '@vigie/chassis/typed-text';

/** Characters of a folder's name that are kept. */
const longest = 80;

/** A name of a folder inside an archive: one level, nothing hidden, nothing that leads out of it. */
export function folderName(given: string): string {
  return tidy(given.replace(/[<>:"|?*/\\]/g, ' '))
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, longest)
    .trim();
}

/** Names of files in their folders, each of them once: a second one of a name gets a number. */
export function distinctNames(
  files: readonly { folder: string; fileName: string }[],
): readonly string[] {
  const taken = new Map<string, number>();
  return files.map(({ folder, fileName }) => {
    const path = folder ? `${folder}/${fileName}` : fileName;
    const nth = (taken.get(path) ?? 0) + 1;
    taken.set(path, nth);
    return nth === 1 ? path : path.replace(/(\.[^./]*)?$/, ` (${nth})$1`);
  });
}
