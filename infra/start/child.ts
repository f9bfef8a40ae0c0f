import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { openLogFile, readAlong, worthShowing } from './child-log.ts';

export interface ChildOptions {
  /** As a sentence would call it: "The API". */
  name: string;
  /** Arguments of node: flags, then the program. */
  program: string[];
  env: Record<string, string>;
  logFile: string;
  /** A line of standard output that says that the program is ready, if there is one. */
  readyLine?: string;
}

export interface Child {
  name: string;
  /** Settles when the process has ended; says how. */
  ended: Promise<string>;
  /** Settles when the program has written its ready line. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** The warning concerns a module that a package of ours still uses; nobody here can act on it. */
const flags = ['--enable-source-maps', '--disable-warning=DEP0040'];

/** How long a program may take to finish its requests or its jobs. */
const patience = 10_000;

/** A Node program of ours in a process group of its own, so that Ctrl-C reaches us alone. */
export function startChild({ name, program, env, logFile, readyLine }: ChildOptions): Child {
  const log = openLogFile(logFile);
  let announce: () => void;
  const ready = new Promise<void>((resolve) => (announce = resolve));
  const reading = readAlong(logFile, (line) => {
    if (line === readyLine) announce();
    const shown = worthShowing(line);
    if (shown !== null) console.error(shown);
  });
  const child = spawn(process.execPath, [...flags, ...program], {
    env: { ...env, VIGIE_PARENT_PID: String(process.pid) },
    stdio: ['ignore', log, 'pipe'],
    detached: true,
  });
  createInterface(child.stderr!).on('line', (line) => {
    writeSync(log, `${line}\n`);
    if (line.trim() !== '') console.error(line);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} could not be started: ${error.message}`));
    child.once('close', (code, signal) => {
      reading.stop();
      closeSync(log);
      resolve(`${name} has ended (${signal ?? `exit code ${code}`}); its log is ${logFile}.`);
    });
  });
  return {
    name,
    ended,
    ready,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const group = -child.pid;
      const force = setTimeout(() => process.kill(group, 'SIGKILL'), patience);
      await exit;
      clearTimeout(force);
    },
  };
}

/** Waits for a sign of readiness; a program that ends or takes too long first is an error. */
export async function untilReady(
  { name, ended }: Child,
  sign: (until: AbortSignal) => Promise<void>,
): Promise<void> {
  const limit = new AbortController();
  const failure = await Promise.race([
    sign(limit.signal).then(() => null),
    ended,
    delay(60_000, `${name} is not ready after a minute.`, { signal: limit.signal }),
  ]);
  limit.abort();
  if (failure !== null) throw new Error(failure);
}

/** Waits until an address answers, and not with an error of the server. */
export async function answers(url: string, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
      await response.body?.cancel();
      if (response.status < 500) return;
    } catch {
      // Nobody listens yet.
    }
    await delay(50);
  }
}
