import { withConnection } from './connection.ts';
import { ensureJobTables } from './job-tables.ts';
import { loginUrls, type LoginUrls } from './logins.ts';
import { migrate } from './migrate.ts';
import { type MigrationSet, readMigrations } from './migration-files.ts';
import { ensureDatabase, furnishDatabase } from './provision.ts';
import { ensureRoles } from './roles.ts';

export interface Preparation {
  /** An administrator's address: may create roles and databases. */
  adminUrl: string;
  database: string;
  /** All passwords of the logins follow from it (see logins.ts). */
  secret: string;
  migrations?: MigrationSet[];
}

export interface Prepared {
  urls: LoginUrls;
  /** The migrations that ran now, as `package/file`. */
  ran: string[];
}

/** "vigie" in ASCII; one preparation at a time per server, whoever starts it. */
const advisoryLock = 0x7669676965;

/** Brings a server from any state, empty included, to the one that this version of the code needs. */
export async function prepareDatabase(preparation: Preparation): Promise<Prepared> {
  const { adminUrl, database, secret } = preparation;
  const urls = loginUrls(adminUrl, database, secret);
  const inside = new URL(adminUrl);
  inside.pathname = `/${database}`;
  return withConnection(adminUrl, async (admin) => {
    await admin`select pg_advisory_lock(${advisoryLock})`;
    await ensureRoles(admin, secret);
    await ensureDatabase(admin, database);
    await withConnection(inside.href, async (administrator) => {
      await furnishDatabase(administrator, database);
      await ensureJobTables(administrator, database, urls);
    });
    const sets = preparation.migrations ?? readMigrations();
    const ran = await withConnection(urls.owner, (owner) => migrate(owner, sets));
    return { urls, ran };
  });
}
