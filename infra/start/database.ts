import { join } from 'node:path';
import { startCluster } from '../database/embedded.ts';
import type { LoginUrls } from '../database/logins.ts';
import { prepareDatabase } from '../database/prepare.ts';
import type { Settings } from './environment.ts';
import type { Secrets } from './secrets.ts';
import type { Started } from './started.ts';

export interface RunningDatabase {
  urls: LoginUrls;
  /** Settles when an embedded server has ended. */
  ended: Promise<string>;
}

/** The embedded server, or the one of DATABASE_URL, migrated. */
export async function startDatabase(
  settings: Settings,
  secrets: Secrets,
  started: Started,
): Promise<RunningDatabase> {
  const { adminUrl, name: database } = settings.database;
  const secret = secrets.DATABASE_SECRET;
  if (adminUrl !== null) {
    const { urls } = await reach(adminUrl, () => prepareDatabase({ adminUrl, database, secret }));
    return { urls, ended: new Promise(() => {}) };
  }
  const cluster = await startCluster({
    dataDir: join(settings.dataDir, 'postgres'),
    port: settings.ports.database,
    durable: true,
    logFile: join(settings.dataDir, 'log/database.log'),
    ...(settings.postgresPrograms === null ? {} : { programs: settings.postgresPrograms }),
    ...(settings.backupDir === null ? {} : { archive: join(settings.backupDir, 'wal') }),
  });
  await started.add('The database', cluster.stop);
  const { urls } = await prepareDatabase({ adminUrl: cluster.superuserUrl, database, secret });
  const ended = cluster.ended.then(() => 'The database has ended; its log is log/database.log.');
  return { urls, ended };
}

/** Says which server cannot be reached, without its password. */
async function reach<T>(adminUrl: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^(E[A-Z]+|CONNECT_TIMEOUT|28...|3D000)$/.test(code)) throw error;
    const { hostname, port, pathname } = new URL(adminUrl);
    throw new Error(
      `The database of DATABASE_URL (${hostname}:${port || '5432'}${pathname}) cannot be used: ${message}.`,
    );
  }
}
