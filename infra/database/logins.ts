import { createHmac } from 'node:crypto';

/**
 * The subgraphs that keep rows, in the order in which their migrations run. Chassis goes before all
 * of them: its schema holds what the others build on.
 */
export const subgraphs = ['identity', 'workforce', 'appointments', 'documents', 'billing'] as const;
export type Subgraph = (typeof subgraphs)[number];

/** Who may connect to the database. A name here is the PostgreSQL role `vigie_<name>`. */
export type Login = 'owner' | Subgraph | `${Subgraph}_jobs` | 'gateway' | 'relay';

export const jobLogins = subgraphs.map((name) => `${name}_jobs` as const);

export const logins: readonly Login[] = ['owner', ...subgraphs, 'gateway', 'relay', ...jobLogins];

/** Owns the SECURITY DEFINER functions that read grants; nobody connects as it. */
export const accessRole = 'vigie_access';

export const roleOf = (login: Login): string => `vigie_${login}`;

/**
 * Every password comes from one secret, so that a migration runner, an API and a worker on three
 * machines agree without a file of passwords travelling between them. Changing the secret and
 * migrating again changes all passwords.
 */
export function passwordOf(login: Login, secret: string): string {
  return createHmac('sha256', secret).update(`database login ${login}`).digest('base64url');
}

export type LoginUrls = Record<Login, string>;

/** The connection addresses of all logins on the server of `adminUrl`. */
export function loginUrls(adminUrl: string, database: string, secret: string): LoginUrls {
  return Object.fromEntries(
    logins.map((login) => {
      const url = new URL(adminUrl);
      url.username = roleOf(login);
      url.password = passwordOf(login, secret);
      url.pathname = `/${database}`;
      return [login, url.href];
    }),
  ) as LoginUrls;
}
