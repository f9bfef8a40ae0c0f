import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../database/port.ts';
import { root } from '../../root.ts';
import { pinned, type Cores } from './cores.ts';
import type { Asked, Reports } from './messages.ts';

/** A process that listens on a port of its own. */
export interface RunningProgram {
  url: string;
  /** Settles with its last words when it has ended. */
  ended: Promise<string>;
  ask<Name extends Asked>(name: Name): Promise<Reports[Name]>;
  stop(): Promise<void>;
}

const preloaded = [
  join(root, 'infra/typescript.mjs'),
  fileURLToPath(new URL('report.ts', import.meta.url)),
];

/**
 * Starts a program of the bench in a process of its own; it may not listen yet.
 * @param program absolute path
 * @param cores null: wherever the bench itself runs
 */
export async function startProgram(
  program: string,
  env: Record<string, string>,
  cores: Cores | null,
): Promise<RunningProgram> {
  const port = await freePort();
  const args = [...preloaded.flatMap((file) => ['--import', file]), program];
  const [command, rest] = pinned(cores, args);
  const child = spawn(command, rest, {
    env: { ...process.env, ...env, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let words = '';
  child
    .stderr!.setEncoding('utf8')
    .on('data', (text: string) => (words = (words + text).slice(-2000)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(words.trim()));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    ended,
    ask: async (name) => {
      child.send(name);
      const [report] = await once(child, 'message');
      return report;
    },
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
