import { newId } from '@vigie/chassis/ids';
import type { Ink } from './full-member.ts';

/** Somebody of the service, and somebody invited there: no member knows of either. */
export async function addTeam({ sql, label }: Ink): Promise<void> {
  const [person, sender] = [newId(), newId()];
  await sql`insert into identity.person (id, email, first_name, last_name, staff)
    values (${person}, ${`${label.toLowerCase()}@equipe.example`}, 'Équipe', 'Équipe', true)`;
  await sql`insert into identity.staff_member (id, person_id) values (${newId()}, ${person})`;
  await sql`insert into identity.staff_invitation ${sql({
    ...{ id: newId(), email: `${label.toLowerCase()}@renfort.example`, invited_by: sender },
    ...{ first_name: 'Renfort', last_name: 'Renfort', roles: ['staff-planner'] },
    expires_at: new Date('2099-01-01'),
  })}`;
}
