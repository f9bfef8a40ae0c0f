import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { root } from '../root.ts';

const folder = fileURLToPath(new URL('rivals', import.meta.url));

/**
 * Installs the package of the rivals, which nothing else needs, as its own lock file says.
 * @throws when it cannot be installed
 */
export async function installRivals(): Promise<void> {
  const stamp = join(folder, 'node_modules/.install-stamp');
  const wanted = readFileSync(join(folder, 'pnpm-lock.yaml'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the rivals…');
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  const child = spawn(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--ignore-workspace'],
    {
      cwd: folder,
      env: { ...process.env, CI: 'true' },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error('the rivals could not be installed (see above)');
  writeFileSync(stamp, wanted);
}
