import type { Sql } from './connection.ts';
import { logins, roleOf, subgraphs } from './logins.ts';

const extensions = ['pgcrypto', 'btree_gist', 'pg_trgm', 'unaccent', 'citext'];

export async function ensureDatabase(admin: Sql, database: string): Promise<void> {
  const [present] = await admin`select from pg_database where datname = ${database}`;
  if (present) return;
  await admin`create database ${admin(database)} owner vigie_owner template template0 encoding UTF8`;
}

/** What only an administrator may do inside the database; everything else is a migration. */
export async function furnishDatabase(admin: Sql, database: string): Promise<void> {
  const name = admin(database);
  await admin`alter database ${name} owner to vigie_owner`;
  await admin`revoke all on database ${name} from public`;
  await admin.unsafe(
    `grant connect on database "${database.replaceAll('"', '""')}" to ${logins.map(roleOf).join(', ')}`,
  );
  await admin`create schema if not exists extensions`;
  await admin`grant usage on schema extensions to public`;
  for (const extension of extensions) {
    await admin`create extension if not exists ${admin(extension)} schema extensions`;
  }
  for (const subgraph of subgraphs) {
    await admin`
      create schema if not exists ${admin(`${subgraph}_jobs`)}
      authorization ${admin(roleOf(`${subgraph}_jobs`))}`;
  }
}
