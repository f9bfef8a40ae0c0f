import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** A visit that waits for a slot, with the one that it is offered; and somebody who was proposed in its place. */
export async function addWaitingPlace(
  { sql, account, label, year, canary }: Ink,
  visit: string,
): Promise<void> {
  const [centre, practitioner, availability, slot, place] = Array.from({ length: 5 }, newId) as [
    ...[string, string, string, string, string],
  ];
  const [day, at] = [`${year}-02-24`, (hour: string) => `${year}-02-24T${hour}:00Z`];
  await sql`insert into appointments.centre (id, name, street, post_code, city, phone)
    values (${centre}, ${centre}, '1 quai', '49990', 'Saint-Aubance', '02 61 91 00 00')`;
  await sql`insert into appointments.practitioner values (${practitioner}, 'Infirmier', 'NURSE')`;
  await sql`insert into appointments.availability
    values (${availability}, ${practitioner}, ${centre}, ${day}, '08:00', '12:00', 45)`;
  await sql`insert into appointments.slot values (${slot}, ${availability}, ${practitioner}, ${centre}, ${day},
    ${at('08:00')}, ${at('08:45')})`;
  await sql`insert into appointments.waiting_place (id, account_id, visit_id, joined_by, joined_at)
    values (${place}, ${account}, ${visit}, ${newId()}, ${`${canary(`${year}-03-21`)}T08:00:00Z`})`;
  await sql`insert into appointments.slot_offer (id, place_id, visit_id, account_id, slot_id, starts_at, ends_at,
      centre_id, practitioner_id, days_late, offered_at, until)
    values (${newId()}, ${place}, ${visit}, ${account}, ${slot}, ${`${canary(`${year}-03-22`)}T08:00:00Z`},
      ${at('08:45')}, ${centre}, ${practitioner}, 0, '2000-01-01', '2999-01-01')`;
  await sql`insert into appointments.replacement (id, account_id, visit_id, slot_id, other_visit_id, state, proposed_by,
      settled_by, settled_at, reason)
    select ${newId()}, ${account}, ${visit}, ${slot}, id, 'DECLINED', ${newId()}, ${newId()}, '2020-01-01',
      ${canary(`${label}Remplace`)}
    from appointments.visit where account_id = ${account} and id <> ${visit} limit 1`;
}
