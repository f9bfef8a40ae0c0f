import { newId } from '@vigie/chassis/ids';
import type { Sql } from '../../database/connection.ts';
import { sirenOf, siretOf } from '../../demo/numbers.ts';

/** One company with as many employees as are asked for, two visits each, and somebody of personnel who reads them. */
export async function fill(
  admin: Sql,
  size: number,
  place: number,
): Promise<{ accountId: string; subjectId: string }> {
  const [companyId, accountId, subjectId] = [newId(), newId(), newId()];
  const siren = sirenOf(`000${String(place).padStart(5, '0')}`);
  const siret = siretOf(siren, '0001');
  const number = String(9_000_000 + place);
  await admin`insert into identity.company (id, siren, name) values (${companyId}, ${siren}, 'Grande liste')`;
  await admin`insert into identity.member_account (id, company_id, member_number, name, siret, activity_code, street,
      post_code, city, searchable)
    values (${accountId}, ${companyId}, ${number}, 'Grande liste', ${siret}, '1071C', '1 quai', '49990', 'Ville', 'grande liste')`;
  await admin`insert into workforce.account
    values (${accountId}, ${companyId}, ${siren}, ${siret}, ${number}, 'Grande liste', 'Ville', '1071C', 1)`;
  await admin`insert into access.grants (subject_id, account_id, role) values (${subjectId}, ${accountId}, 'hr')`;
  await admin`insert into workforce.job_post
    select gen_random_uuid(), ${accountId}, 'Poste ' || n from generate_series(1, 40) as n`;
  await admin`
    with posts as (select array_agg(id) as ids from workforce.job_post where account_id = ${accountId})
    insert into workforce.employee (id, account_id, contract, start_date, left_on, job_post_id, profile)
    select gen_random_uuid(), ${accountId}, 'CDI', clock.today() - (n * 7919 % 9000)::int + 20,
      case when n % 20 = 0 then clock.today() - (n % 900)::int end, ids[1 + n % 40],
      (array['SI', 'SIA', 'SIR'])[1 + n % 3]
    from generate_series(1, ${size}) as n, posts`;
  await admin`
    insert into workforce.employee_identity (employee_id, account_id, last_name, first_name, birth_date, sex, searchable)
    select id, account_id, name, 'Éva', '1985-06-01', 'FEMALE', lower(name) || ' eva'
    from (select *, 'Nom' || substr(md5(id::text), 1, 5) as name from workforce.employee
      where account_id = ${accountId}) as people`;
  // Some are late, a quarter waits for an appointment, a quarter has one; everybody was seen before.
  await admin`
    insert into workforce.visit
    select gen_random_uuid(), account_id, id, 'VIP_PERIO', (array['TO_PLAN', 'PLANNED', 'HELD', 'HELD'])[1 + n % 4],
      null::date, clock.today() + (n * 31 % 1500)::int - 30,
      case n % 4 when 0 then null when 1 then clock.today() + (n * 7 % 90)::int else date '2024-03-01' end, 1
    from (select *, row_number() over () as n from workforce.employee where account_id = ${accountId}) as people
    union all
    select gen_random_uuid(), account_id, id, 'VIP_INIT', 'HELD', null::date, date '2020-01-01', date '2020-01-01', 1
    from workforce.employee where account_id = ${accountId}`;
  return { accountId, subjectId };
}
