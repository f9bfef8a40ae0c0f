import { withConnection } from '../../../../infra/database/connection.ts';
import type { House } from '../../../../infra/tests/house.ts';

/** Employees in numbers, written past every policy: « Nombreux aaa », « Nombreux aab » and so on. */
export function addMany(house: House, accountId: string, count: number): Promise<void> {
  return withConnection(house.database.adminUrl, async (admin) => {
    await admin`
      with people as (
        select gen_random_uuid() as id, 'Nombreux ' || translate(lpad(n::text, 5, '0'), '0123456789', 'abcdefghij') as name, n
        from generate_series(1, ${count}) as n),
      employments as (
        insert into workforce.employee (id, account_id, contract, start_date, profile)
        select id, ${accountId}, 'CDI', date '2020-01-01' + n % 300, 'SI' from people)
      insert into workforce.employee_identity (employee_id, account_id, last_name, first_name, birth_date, sex, searchable)
      select id, ${accountId}, name, 'Éva', '1985-06-01', 'FEMALE', lower(name) || ' eva' from people`;
  });
}
