import { withConnection } from '../database/connection.ts';

/** Names of all people of a database, and the addresses of employees. */
export async function namesIn(adminUrl: string): Promise<string[]> {
  const rows = await withConnection(
    adminUrl,
    (admin) => admin<{ name: string | null }[]>`
      select unnest(array[last_name, used_name, first_name, email]) as name from workforce.employee_identity
      union select unnest(array[last_name, used_name, first_name]) from workforce.announced_hire_identity
      union select unnest(array[last_name, first_name]) from identity.person
      union select unnest(array[last_name, first_name]) from identity.account_contact
      union select unnest(array[last_name, first_name]) from identity.access_request`,
  );
  return rows.flatMap(({ name }) => name ?? []);
}
