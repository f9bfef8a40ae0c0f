import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { runIfChanged } from './fingerprint.ts';

/** The portal as SvelteKit's node server, in web/build. */
export const buildPortal = () =>
  runIfChanged({
    name: 'portal',
    // The rule of passwords is one: the page explains what the API decides. Reports are written as other papers are.
    reads: ['web', 'subgraphs/identity/src/password/strength.ts', 'subgraphs/pdf/src'],
    ignores: /\.test\.ts$|\.md$/,
    writes: ['web/build/index.js'],
    work: runVite,
  });

async function runVite(): Promise<void> {
  const web = join(root, 'web');
  const vite = createRequire(join(web, 'package.json')).resolve('vite/package.json');
  // SvelteKit looks for its configuration in the working directory, hence a process of its own.
  const child = spawn(
    process.execPath,
    [join(dirname(vite), 'bin/vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: web,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', endWithUs);
  if (code !== 0) throw new Error(`The portal could not be built.\n${withoutCalls(output)}`);
}

/** Where inside the build tool it failed helps nobody here. */
const withoutCalls = (text: string) => text.replace(/^ +at .*\n/gm, '').trim();
