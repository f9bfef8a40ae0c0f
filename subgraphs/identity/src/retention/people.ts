import type { JobActor } from '@vigie/chassis/actor';
import { auditAll } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { erasePersonalRows } from '@vigie/chassis/personal-data/rows';
import { sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { register } from '../personal-data/register.ts';

const forgetter: JobActor = { kind: 'job', task: 'forget-people' };

/** People of one transaction at most. */
const batch = 100;

/** Months after the last access: the longest for which a journal may name somebody. */
const months = 36;

/** Erases who has had no access for so long that no journal names them any more. What they did stays, without a name. */
export async function forgetPeople({ database }: Pick<JobContext, 'database'>): Promise<void> {
  while ((await database.as(forgetter, forgetSome)) === batch);
}

async function forgetSome(tx: ActorTransaction): Promise<number> {
  const people = await findForgotten(tx);
  for (const { id } of people) {
    await erasePersonalRows(tx, register, { about: 'user', id }, { everything: true });
  }
  await auditAll(
    tx,
    people.map(({ id }) => ({ action: 'person.forgotten', targetId: id })),
  );
  return people.length;
}

/** Whoever holds no right and whose last one ended long ago. */
async function findForgotten(tx: ActorTransaction): Promise<{ id: string }[]> {
  return tx.execute<{ id: string }>(sql`
    with long_ago as (select clock.now() - make_interval(months => ${months}::int) as instant)
    select p.id from identity.person p, long_ago
    where p.email not like '%@efface.invalid' and p.created_at < long_ago.instant
      and not exists (select from access.grants g where g.subject_id = p.id
        and coalesce(g.valid_until, 'infinity') > long_ago.instant)
      and not exists (select from identity.account_user u where u.person_id = p.id
        and coalesce(u.removed_at, 'infinity') > long_ago.instant)
      and not exists (select from identity.firm_member m where m.person_id = p.id
        and coalesce(m.removed_at, 'infinity') > long_ago.instant)
      and not exists (select from identity.staff_member s where s.person_id = p.id
        and coalesce(s.removed_at, 'infinity') > long_ago.instant)
      and not exists (select from identity.session s where s.subject_id = p.id
        and s.last_seen_at > long_ago.instant)
    limit ${batch}`);
}
