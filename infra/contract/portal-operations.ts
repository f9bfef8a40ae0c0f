import { createRequest, stringifyDocument } from '@urql/core';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The operations of the portal as a module of the gateway: the hash of each text that the portal sends, as the portal's
 * own client writes it, and its name for whoever reads the list.
 * @param root absolute path of the repository, where the portal's documents have been generated
 */
export async function operationModule(root: string): Promise<string> {
  const lines = (await readPortalOperations(root)).map(
    ({ name, text }) => `  '${createHash('sha256').update(text).digest('hex')}', // ${name}\n`,
  );
  return `export const portalOperations: ReadonlySet<string> = new Set([\n${lines.join('')}]);\n`;
}

/** Name and text of every operation that the portal sends. */
export async function readPortalOperations(
  root: string,
): Promise<{ name: string; text: string }[]> {
  const generated = join(root, 'web/src/lib/graphql/generated/graphql.ts');
  const documents = (await import(pathToFileURL(generated).href)) as Record<string, unknown>;
  return Object.entries(documents).flatMap(([name, document]) =>
    name.endsWith('Document')
      ? [{ name, text: stringifyDocument(createRequest(String(document), {}).query) }]
      : [],
  );
}
