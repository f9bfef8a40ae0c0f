import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for a test, open to be walked through: a private one would send the database of a
 * test that runs as root to another place, as it does for a private repository.
 */
export function temporaryFolder(purpose: string): string {
  const folder = mkdtempSync(join(tmpdir(), `vigie-${purpose}-`));
  chmodSync(folder, 0o711);
  return folder;
}
