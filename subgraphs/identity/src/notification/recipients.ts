import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { NotificationEvent } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { announcedEvent } from './events.ts';
import type { Cadence } from './table.ts';

export interface RecipientRow extends Record<string, unknown> {
  userId: string;
  email: string;
  name: string;
  cadence: Exclude<Cadence, 'NEVER'>;
}

/**
 * Who is told of an event of an account, and how soon. Somebody of the company always is: where none of its own who may
 * know wants to, after a change of roles for instance, all of them are told at once, whether a firm hears of it or not.
 */
export async function findRecipients(
  tx: ActorTransaction,
  accountId: string,
  event: NotificationEvent,
): Promise<RecipientRow[]> {
  const { scope, personal } = announcedEvent(event);
  return tx.execute<RecipientRow>(sql`
    with listener as (select * from access.listeners(array[${accountId}::uuid], ${event}, ${scope}))
    select p.id as "userId", p.email, p.first_name || ' ' || p.last_name as name,
      case l.cadence when 'NEVER' then 'IMMEDIATE' else l.cadence end as cadence
    from listener l join ${person} p on p.id = l.person_id
    where l.cadence <> 'NEVER'
      or (not ${personal} and not exists (
        select from listener other where other.cadence <> 'NEVER' and (l.of_firm or not other.of_firm)))
    order by p.email`);
}
