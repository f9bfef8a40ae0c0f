/**
 * The commands of package.json: `node infra/run.mjs start`, `… test` and so on.
 *
 * This file runs on a fresh clone, before any package is there: it may import nothing but Node's own
 * modules. It checks Node, installs what the lock file says when that has changed since the last
 * time, and hands over to the room of the command.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { engines, packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const commands = {
  start: './start/main.ts',
  test: './tests/main.ts',
  contract: './contract/main.ts',
  differential: './proofs/differential/main.ts',
  bench: './bench/main.ts',
  copies: './copies/main.ts',
  load: './load/main.ts',
  backup: './backup/main.ts',
  restore: './backup/restore-main.ts',
  versions: './versions/main.ts',
  mutation: './mutation/main.ts',
  pictures: './pictures/main.ts',
};

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = engines.node.split('||').some((/** @type {string} */ range) => {
    const [, wantedMajor, wantedMinor] = /\^(\d+)(?:\.(\d+))?/.exec(range) ?? [];
    return major === Number(wantedMajor) && minor >= Number(wantedMinor ?? 0);
  });
  if (!fits) giveUp(`Vigie needs Node ${engines.node}; this is ${process.versions.node}.`);
}

/** Changes whenever the installed packages have to. */
function fingerprint() {
  const folders = [
    'gateway',
    'web',
    'infra',
    'explorer',
    ...readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}`),
  ];
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...folders.map((folder) => `${folder}/package.json`),
  ];
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${root}`);
  for (const file of files) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

async function install() {
  const stamp = join(root, 'node_modules/.install-stamp');
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  console.log('Installing the packages of the lock file…');
  const { code, output } = await runPackageManager();
  if (code !== 0) giveUp(`${output}\nThe packages could not be installed (see above).`);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** @returns {Promise<{ code: number | null, output: string }>} */
function runPackageManager() {
  return new Promise((resolve) => {
    // Without --prod=false, a NODE_ENV=production left in the shell would leave the build tools out;
    // without CI, a question about replacing old packages would wait for an answer for ever.
    const child = spawn(
      'npx',
      ['--yes', packageManager, 'install', '--frozen-lockfile', '--prod=false'],
      {
        cwd: root,
        env: { ...process.env, CI: 'true' },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

const command = process.argv[2];
if (!command || !Object.hasOwn(commands, command)) {
  giveUp(`Which one: ${Object.keys(commands).join(', ')}?`);
} else {
  checkNode();
  await install();
  await import('./typescript.mjs');
  await import(commands[command]);
}
