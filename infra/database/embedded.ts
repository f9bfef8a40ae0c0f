import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { archiving } from './archive.ts';
import { findBinaries } from './binaries.ts';
import { claimFolder } from './claim.ts';
import {
  existingRows,
  handOver,
  placeForRows,
  removeData,
  superuserPassword,
} from './data-folder.ts';
import { initialise } from './initialise.ts';
import { clearLeftovers } from './leftover.ts';
import { freePort, isPortFree } from './port.ts';
import { type Server, startServer } from './server-process.ts';
import { accountForServer } from './system-account.ts';

export interface ClusterOptions {
  /** A folder for this cluster alone. */
  dataDir: string;
  /** A free one when absent. */
  port?: number;
  /** `false`: nothing is forced to disk and the folder disappears with the cluster (tests). */
  durable: boolean;
  /** A folder of PostgreSQL programs to use instead of the delivered ones (PG_BIN). */
  programs?: string;
  logFile?: string;
  /** Where the server hands its log over, for `npm run restore`; nowhere when absent. */
  archive?: string;
  /** Only for the start that follows the return of a backup. */
  recovery?: Record<string, string>;
}

export interface Cluster {
  port: number;
  /** The superuser, in the database `postgres`. */
  superuserUrl: string;
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, creating its data on first use. Ours, and not the
 * class of the package that carries the programs: see infra/database/README.md for the cases it loses.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = resolve(options.dataDir);
  mkdirSync(folder, { recursive: true });
  const claim = claimFolder(folder);
  const cleanUp = () => {
    claim.release();
    if (!options.durable) removeData(folder);
  };
  try {
    const cluster = await startIn(folder, options);
    const stop = async () => {
      await cluster.stop();
      cleanUp();
    };
    return { ...cluster, stop };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

async function startIn(folder: string, options: ClusterOptions): Promise<Cluster> {
  const existing = existingRows(folder);
  const account = accountForServer(existing);
  const binaries = findBinaries(account, options.programs ?? null);
  const password = superuserPassword(folder);
  const rows = existing ?? placeForRows(folder, account);
  if (existing === null) {
    await initialise({ binaries, account, rows, password, durable: options.durable });
  } else {
    handOver(rows, account);
    await clearLeftovers(rows);
  }
  const port = await choosePort(options.port);
  const server = await startPatiently(() =>
    startServer({
      program: binaries.postgres,
      account,
      rows,
      logFile: options.logFile ?? join(folder, 'server.log'),
      port,
      settings: {
        ...local,
        ...(options.durable ? {} : volatile),
        ...(options.archive === undefined ? {} : archiving(options.archive, account)),
        ...options.recovery,
      },
    }),
  );
  return {
    port,
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    ...server,
  };
}

const local = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off', // compiling costs more than it gains on queries of a few milliseconds
};

/** A test database that loses everything in a crash has nothing to wait for. */
const volatile = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  scram_iterations: '1',
};

async function choosePort(wanted: number | undefined): Promise<number> {
  if (wanted === undefined) return freePort();
  if (await isPortFree(wanted)) return wanted;
  throw new Error(`Port ${wanted} of the database is taken: set DATABASE_PORT to another one.`);
}

/**
 * After a crash, the processes that served connections may live a moment longer than the server
 * they belonged to, and PostgreSQL rightly refuses to start beside them.
 */
async function startPatiently(start: () => Promise<Server>): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      const passing = /shared memory block/.test(String(error)) && attempt < 50;
      if (!passing) throw error;
      await delay(100);
    }
  }
}
