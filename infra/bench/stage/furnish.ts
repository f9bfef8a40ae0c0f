import { randomBytes } from 'node:crypto';
import type { Sql } from '../../database/connection.ts';

/** Who reads the list: somebody of personnel, with rights on this one account. */
const reader = 'rh.usine@novembre.example';

/**
 * What the demonstration receives from its worker, at once: an appointment for everybody on the list. And a login
 * that reads what three subgraphs read, under the policies of all three, for whoever does without a gateway.
 */
export async function furnish(
  admin: Sql,
  memberNumber: string,
  address: URL,
): Promise<{ subjectId: string; bareUrl: string }> {
  await admin`
    insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date, slot_id, day,
      starts_at, ends_at, centre_id, practitioner_id, practitioner_kind, cancellable_until, planning_outcome, explanation)
    select gen_random_uuid(), e.account_id, e.id, 'VIP_PERIO', 'PLANNED', array['PHYSICIAN', 'NURSE'], s.day + 30, s.id,
      s.day, s.starts_at, s.ends_at, s.centre_id, s.practitioner_id, s.kind, s.starts_at, 'IN_TIME', 'à temps'
    from (select *, row_number() over (order by id) as place from appointments.employee
      where account_id = (select id from identity.member_account where member_number = ${memberNumber})) as e
    join (select slot.*, kind, row_number() over (order by starts_at, slot.id) as place
      from appointments.slot join appointments.practitioner on practitioner.id = practitioner_id
      where day > clock.today()) as s using (place)`;
  const password = randomBytes(24).toString('hex');
  await admin.unsafe(`create role vigie_bench login inherit password '${password}'
    in role vigie_identity, vigie_workforce, vigie_appointments`);
  await admin`analyze`;
  const [person] = await admin<
    { id: string }[]
  >`select id from identity.person where email = ${reader}`;
  if (!person) throw new Error(`The demonstration has no ${reader}`);
  const bare = new URL(address);
  bare.username = 'vigie_bench';
  bare.password = password;
  return { subjectId: person.id, bareUrl: bare.href };
}
