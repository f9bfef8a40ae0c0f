import type { Sql } from './connection.ts';
import { accessRole, jobLogins, logins, passwordOf, roleOf } from './logins.ts';

const powerless = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication';

/**
 * Creates the roles or brings their passwords up to date. Roles belong to the whole server, not to
 * one database: two deployments on one server would share them, so each needs a server of its own.
 */
export async function ensureRoles(admin: Sql, secret: string): Promise<void> {
  const present = new Set(
    (await admin<{ name: string }[]>`select rolname as name from pg_roles`).map(({ name }) => name),
  );
  const create = (role: string, how: string) =>
    present.has(role) ? null : admin.unsafe(`create role ${role} ${how} ${powerless}`);

  await create(accessRole, 'nologin');
  for (const login of logins) {
    const role = roleOf(login);
    await create(role, 'login');
    // base64url of an HMAC: nothing in it needs quoting.
    await admin.unsafe(`alter role ${role} password '${passwordOf(login, secret)}'`);
    // Tables are always named with their schema; only the extensions' operators need to be found.
    await admin.unsafe(`alter role ${role} set search_path = extensions`);
    await admin.unsafe(`alter role ${role} set timezone = 'UTC'`);
  }
  await letAdministratorActAsThem(admin);
  // A migration hands functions over to these: SECURITY DEFINER ones run with their rights.
  await admin.unsafe(`grant ${[accessRole, ...jobLogins.map(roleOf)].join(', ')} to vigie_owner`);
  await refuseMightyRoles(admin);
}

/** On managed servers the administrator is no superuser and may create objects only for its groups. */
async function letAdministratorActAsThem(admin: Sql): Promise<void> {
  const [me] = await admin<{ mighty: boolean }[]>`
    select rolsuper as mighty from pg_roles where rolname = current_user`;
  if (me?.mighty) return;
  await admin.unsafe(`grant ${logins.map(roleOf).join(', ')} to current_user`);
}

/** Row-level security is void for such a role: better no start than an open house. */
async function refuseMightyRoles(admin: Sql): Promise<void> {
  const mighty = await admin<{ name: string }[]>`
    select rolname as name from pg_roles
    where rolname = any(${[accessRole, ...logins.map(roleOf)]}) and (rolsuper or rolbypassrls)`;
  if (mighty.length > 0) {
    const names = mighty.map(({ name }) => name).join(', ');
    throw new Error(`These roles would escape row-level security: ${names}. Take that right away.`);
  }
}
