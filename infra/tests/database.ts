import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { loginUrls, type LoginUrls } from '../database/logins.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** What a test file needs to know of the one database server of the run. */
export interface TestServer {
  adminUrl: string;
  secret: string;
  /** A migrated database without rows. */
  template: string;
}

export interface TestDatabase {
  urls: LoginUrls;
  /** The superuser in this database, for what no login of ours may do. */
  adminUrl: string;
  drop(): Promise<void>;
}

/** A migrated database for this test file alone: no file sees the rows of another. */
export async function freshDatabase(): Promise<TestDatabase> {
  const { adminUrl, secret, template } = inject('testServer');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await withConnection(
    adminUrl,
    (admin) =>
      admin`create database ${admin(name)} owner vigie_owner template ${admin(template)} strategy file_copy`,
  );
  const inside = new URL(adminUrl);
  inside.pathname = `/${name}`;
  return {
    urls: loginUrls(adminUrl, name, secret),
    adminUrl: inside.href,
    drop: () =>
      withConnection(adminUrl, async (admin) => {
        await admin`drop database ${admin(name)} with (force)`;
      }),
  };
}
