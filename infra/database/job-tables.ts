import { Logger, runMigrations } from 'graphile-worker';
import type { Sql } from './connection.ts';
import { type LoginUrls, roleOf, subgraphs } from './logins.ts';

const quiet = new Logger(() => () => {});

/**
 * The tables of graphile-worker, one set per subgraph, owned by that subgraph's job login. Its
 * installer says `create schema if not exists`, which PostgreSQL refuses without the right to create
 * schemas even when there is nothing to create: the right is lent for that moment.
 */
export async function ensureJobTables(
  admin: Sql,
  database: string,
  urls: LoginUrls,
): Promise<void> {
  for (const subgraph of subgraphs) {
    const login = `${subgraph}_jobs` as const;
    const role = admin(roleOf(login));
    await admin`grant create on database ${admin(database)} to ${role}`;
    try {
      await runMigrations({ connectionString: urls[login], schema: login, logger: quiet });
    } finally {
      await admin`revoke create on database ${admin(database)} from ${role}`;
    }
  }
}
