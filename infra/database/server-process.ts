import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SystemAccount } from './system-account.ts';

/**
 * Runs the server so that it cannot outlive us: descriptor 3 is a pipe that we hold and never write
 * to. It ends when we do, however we die, and a watcher then asks the server for a fast shutdown.
 * The watcher is started in a double fork, since the server reports children that it did not make.
 */
const underWatch = `((read -r _ <&3; kill -INT $$ 2>/dev/null) >/dev/null 2>&1 &); exec "$@" 3<&-`;

interface ServerOptions {
  program: string;
  account: SystemAccount | null;
  rows: string;
  logFile: string;
  port: number;
  settings: Record<string, string>;
}

export interface Server {
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server and waits until it answers; a refusal carries the server's own words. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const log = openSync(options.logFile, 'a', 0o600);
  const logStart = statSync(options.logFile).size;
  const settings = { port: String(options.port), ...options.settings };
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', underWatch, 'vigie', options.program, '-D', options.rows],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...options.account,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: process.env['PATH'] },
      stdio: ['ignore', log, log, 'pipe'],
      detached: true, // Ctrl-C must reach us and not the server: its clients are stopped first
    },
  );
  closeSync(log);
  const ended = once(child, 'exit').then(() => child.stdio[3]?.destroy());
  ended.catch(() => {});
  await untilReady(child, options.rows, () => wordsOfServer(options.logFile, logStart));
  return { ended: ended.then(() => {}), stop: () => stop(child) };
}

/** The server writes its state into the eighth line of its lock file. */
async function untilReady(child: ChildProcess, rows: string, words: () => string): Promise<void> {
  let failure: Error | null = null;
  child.once('error', (error) => (failure = error));
  for (;;) {
    if (failure !== null) throw failure;
    if (hasEnded(child)) throw new Error(`The database server did not start: ${words()}`);
    const lock = readLines(join(rows, 'postmaster.pid'));
    if (lock[0] === String(child.pid) && lock[7]?.trim() === 'ready') return;
    await delay(10);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 15_000);
  await ended;
  clearTimeout(hurry);
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

function wordsOfServer(logFile: string, from: number): string {
  const words = readFileSync(logFile).subarray(from).toString('utf8').trim();
  const fatal = words.split('\n').filter((line) => /FATAL|PANIC|HINT/.test(line));
  return fatal.length > 0 ? fatal.join(' ') : words;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
