import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../database/embedded.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Once per run, before the first test: a server that may forget, and a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster({
    dataDir: temporaryFolder('tests'),
    durable: false,
    ...(process.env['PG_BIN'] ? { programs: process.env['PG_BIN'] } : {}),
  });
  const server = {
    adminUrl: cluster.superuserUrl,
    secret: randomBytes(24).toString('hex'),
    template: 'tpl',
  };
  try {
    await prepareDatabase({ ...server, database: server.template });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('testServer', server);
  return () => cluster.stop();
}
