import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeData } from '../database/data-folder.ts';
import { subgraphs } from '../database/logins.ts';
import { freePort } from '../database/port.ts';
import { root } from '../root.ts';
import type { Addresses } from '../start/banner.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface TestStack {
  portalUrl: string;
  apiUrl: string;
  inboxUrl: string;
  dataDir: string;
  /** The process that started the others. */
  pid: number;
  /** What a person at the terminal would have seen so far. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * The product as `npm start` starts it: on free ports and in a folder of its own, unless `place`
 * says where, so that a test can start twice in the same place.
 * @param settings other variables of `npm start`
 */
export async function startStack(
  place?: StackPlace,
  settings: Record<string, string> = {},
): Promise<TestStack> {
  const variables = place ?? (await newPlace());
  const child = spawn(process.execPath, [join(root, 'infra/run.mjs'), 'start'], {
    env: { ...outside(), ...settings, ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'exit');
  const addresses = await Promise.race([
    once(child, 'message').then(([message]) => message as Addresses),
    ended.then(() => null),
  ]);
  const cleanUp = () => {
    if (place === undefined) removePlace(variables);
  };
  if (addresses === null) {
    cleanUp();
    throw new Error(`The stack did not start.\n${output}`);
  }
  return {
    portalUrl: addresses.portalUrl,
    apiUrl: addresses.apiUrl,
    inboxUrl: addresses.inboxUrl!,
    dataDir: variables.DATA_DIR,
    pid: child.pid!,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      cleanUp();
    },
  };
}

const ports = [
  ...['PORTAL_PORT', 'API_PORT', 'MAIL_PORT', 'INBOX_PORT', 'DATABASE_PORT'],
  ...subgraphs.map((name) => `${name.toUpperCase()}_PORT`),
];

/** The variables that say where a stack lives. */
export type StackPlace = Record<string, string> & { DATA_DIR: string };

export async function newPlace(): Promise<StackPlace> {
  const free = await Promise.all(ports.map(async (name) => [name, String(await freePort())]));
  return {
    ...Object.fromEntries(free),
    DATA_DIR: temporaryFolder('stack'),
  };
}

export function removePlace({ DATA_DIR }: StackPlace): void {
  removeData(join(DATA_DIR, 'postgres'));
  rmSync(DATA_DIR, { recursive: true, force: true });
}

/** A test decides alone which parts it runs on: external ones of the shell are left out. */
function outside(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    SMTP_URL: _mail,
    PORTAL_URL: _portal,
    API_URL: _api,
    SUBGRAPHS: _subgraphs,
    ...rest
  } = process.env;
  return rest;
}
