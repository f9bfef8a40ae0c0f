import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { root } from '../root.ts';
import { isRival, type Contestant } from './contestants.ts';

const folder = fileURLToPath(new URL('rivals', import.meta.url));

/** Those of the wanted that can be started: when the rivals cannot be installed, we run without them and say so. */
export async function installed(wanted: readonly Contestant[]): Promise<readonly Contestant[]> {
  if (!wanted.some(isRival)) return wanted;
  try {
    await install();
    return wanted;
  } catch (error) {
    console.log(`No rival can run: ${(error as Error).message}`);
    return wanted.filter((contestant) => !isRival(contestant));
  }
}

/** The package of the rivals, which nothing else needs, as its own lock file says. @throws where it cannot be installed */
export async function install(): Promise<void> {
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
  if (code !== 0) throw new Error('their packages could not be installed (see above).');
  writeFileSync(stamp, wanted);
}
