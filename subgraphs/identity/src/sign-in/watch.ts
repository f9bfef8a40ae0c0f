import { sql } from 'drizzle-orm';
import type { JobContext } from '../job-context.ts';
import { isAlarming } from './rules.ts';

/**
 * Every hour: whether more tries failed than people mistype. The limits hold anyway; somebody should look at what is
 * going on.
 */
export async function watchTries({ database, log }: JobContext): Promise<void> {
  const [failed] = await database.as({ kind: 'job', task: 'watch-tries' }, (tx) =>
    tx.execute<{ codes: number; passwords: number; people: number }>(sql`select
      (select coalesce(sum(attempts), 0)::int from identity.sign_in_challenge
        where used_at is null and requested_at > clock.now() - interval '1 hour') as codes,
      (select count(*)::int from identity.password_try
        where not succeeded and tried_at > clock.now() - interval '1 hour') as passwords,
      (select count(*)::int from identity.person where disabled_at is null) as people`),
  );
  if (failed && isAlarming(failed)) log.error(failed, 'unusually many wrong codes and passwords');
}
