import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../database/port.ts';
import { root } from '../root.ts';
import type { Addresses } from '../start/banner.ts';

export interface TestStack {
  portalUrl: string;
  apiUrl: string;
  inboxUrl: string;
  stop(): Promise<void>;
}

/** The product as `npm start` starts it, on free ports and in a folder of its own. */
export async function startStack(variables: Record<string, string> = {}): Promise<TestStack> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-stack-'));
  const child = spawn(process.execPath, [join(root, 'infra/run.mjs'), 'start'], {
    env: { ...outside(), ...(await freePorts()), DATA_DIR: folder, ...variables },
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
  if (addresses === null) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The stack did not start.\n${output}`);
  }
  return {
    portalUrl: addresses.portalUrl,
    apiUrl: addresses.apiUrl,
    inboxUrl: addresses.inboxUrl!,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const portVariables = ['PORTAL_PORT', 'API_PORT', 'MAIL_PORT', 'INBOX_PORT', 'DATABASE_PORT'];

async function freePorts(): Promise<Record<string, string>> {
  const ports = await Promise.all(portVariables.map(() => freePort()));
  return Object.fromEntries(portVariables.map((name, index) => [name, String(ports[index])]));
}

/** A test decides alone which parts it runs on: external ones of the shell are left out. */
function outside(): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    SMTP_URL: _mail,
    PORTAL_URL: _portal,
    API_URL: _api,
    ...rest
  } = process.env;
  return rest;
}
