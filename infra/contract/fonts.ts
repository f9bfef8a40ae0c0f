import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Letters of Western European languages, and those of the others that Latin script writes. */
const files = {
  regular: 'source-sans-3-latin-400-normal.woff',
  semibold: 'source-sans-3-latin-600-normal.woff',
  regularExtended: 'source-sans-3-latin-ext-400-normal.woff',
  semiboldExtended: 'source-sans-3-latin-ext-600-normal.woff',
};

/**
 * The fonts of PDF documents as a module: a program bundled into one file has no folder of packages to read from.
 * @param root absolute path of the repository
 */
export async function fontModule(root: string): Promise<string> {
  const { resolve } = createRequire(join(root, 'subgraphs/pdf/package.json'));
  const entries = Object.entries(files).map(async ([name, file]) => {
    const content = await readFile(resolve(`@fontsource/source-sans-3/files/${file}`), 'base64');
    return `export const ${name} = '${content}';\n`;
  });
  return (await Promise.all(entries)).join('');
}
