import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import type { Binaries } from './binaries.ts';
import { emptyFolderFor, writePrivately } from './data-folder.ts';
import type { SystemAccount } from './system-account.ts';

interface NewCluster {
  binaries: Binaries;
  account: SystemAccount | null;
  rows: string;
  password: string;
  durable: boolean;
}

/**
 * Creates an empty cluster. It grows under another name and takes its own at the end, so that a run
 * killed in the middle leaves nothing that looks like a database.
 */
export async function initialise(cluster: NewCluster): Promise<void> {
  const draft = `${cluster.rows}.new`;
  const passwordFile = `${cluster.rows}.password`;
  emptyFolderFor(cluster.account, draft);
  writePrivately(passwordFile, cluster.password, cluster.account);
  try {
    await runInitdb(cluster, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster.rows);
}

async function runInitdb(cluster: NewCluster, draft: string, passwordFile: string): Promise<void> {
  const options = [
    ...['--pgdata', draft, '--username', 'postgres', '--pwfile', passwordFile],
    '--auth=scram-sha-256',
    // Left to itself, initdb takes the caller's LANG: without one, accents would be mere bytes.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=fr-FR'],
    ...(cluster.durable ? [] : ['--no-sync']),
  ];
  const child = spawn(cluster.binaries.initdb, options, {
    ...cluster.account,
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The database could not be created: ${complaint.trim()}`);
}
