import type { ActorTransaction } from '@vigie/chassis/database';
import { moment } from '@vigie/chassis/french-date';
import { eq, sql } from 'drizzle-orm';
import { findPerson } from '../person/queries.ts';
import { formerAddress } from '../profile/table.ts';
import { findSession } from '../session/queries.ts';
import type { Alert } from './commands.ts';
import type { Occasion } from './letters.ts';

/** Where an alert goes; null where nobody is to be told any more. */
export async function addressOf(tx: ActorTransaction, alert: Alert): Promise<string | null> {
  if (alert.formerAddressId) {
    const [former] = await tx
      .select()
      .from(formerAddress)
      .where(eq(formerAddress.id, alert.formerAddressId));
    return former?.email ?? null;
  }
  const subject = await findPerson(tx, alert.personId);
  return subject && !subject.disabledAt ? subject.email : null;
}

/** With what, and when. */
export async function occasionOf(tx: ActorTransaction, alert: Alert): Promise<Occasion> {
  const [clock] = await tx.execute<{ zone: string; now: string }>(
    sql`select zone, clock.now() as now from clock.setting`,
  );
  if (!clock) throw new Error('The clock gave no instant');
  const session = alert.sessionId ? await findSession(tx, alert.sessionId) : null;
  return {
    device: session?.device ?? 'navigateur inconnu',
    when: `le ${moment(session?.createdAt ?? new Date(clock.now), clock.zone)}`,
  };
}
