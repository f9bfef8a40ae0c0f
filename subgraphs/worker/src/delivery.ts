import { subscribers, type EventType } from '@vigie/chassis/events';
import type postgres from 'postgres';

/** Events carried per transaction: short enough that a stop never waits. */
const batchSize = 200;

/** Queues per subscriber among which the keys of events are spread. */
const lanes = 64;

interface Waiting {
  position: string;
  type: EventType;
}

/**
 * Carries the oldest events of one outbox to the inboxes of their subscribers and marks them, in one transaction.
 * @returns the number of events carried; fewer than a batch when the outbox is empty now
 */
export async function deliverBatch(session: postgres.Sql, schema: string): Promise<number> {
  return session.begin(async (tx) => {
    // One relay per outbox: two of them could overtake one another and mix up the events of a key.
    await tx`select pg_advisory_xact_lock(hashtextextended(${`relay ${schema}`}, 0))`;
    const events = await tx<Waiting[]>`
      select position, type from ${tx(schema)}.outbox
      where relayed_at is null order by position limit ${batchSize}`;
    if (events.length === 0) return 0;
    for (const [subscriber, types] of typesBySubscriber()) {
      const wanted = events.filter(({ type }) => types.includes(type));
      if (wanted.length > 0) await deliver(tx, schema, subscriber, positionsOf(wanted));
    }
    await tx`
      update ${tx(schema)}.outbox set relayed_at = clock.now()
      where position = any(${positionsOf(events)}::bigint[])`;
    return events.length;
  });
}

/** True when more events than one transaction carries may be waiting. */
export const isFull = (delivered: number): boolean => delivered === batchSize;

/**
 * An event that is already in the inbox is not enqueued again. Jobs of one lane run one after the other by `run_at`,
 * which therefore is the time of the clock on the wall: `now()` would be the same for the whole batch. Lane by lane,
 * since the first job of a lane makes its queue: two outboxes that did so in different orders would wait for each other.
 */
async function deliver(
  tx: postgres.TransactionSql,
  schema: string,
  subscriber: string,
  positions: string[],
): Promise<void> {
  await tx`
    with delivered as (
      insert into ${tx(subscriber)}.inbox (event_id, type, key, account_id, payload)
      select id, type, key, account_id, payload from ${tx(schema)}.outbox
      where position = any(${positions}::bigint[])
      on conflict do nothing
      returning event_id, key),
    ordered as (
      select d.event_id, abs(hashtext(d.key) % ${lanes}) as lane
      from delivered d join ${tx(schema)}.outbox o on o.id = d.event_id
      order by lane, o.position)
    select ${tx(`${subscriber}_jobs`)}.enqueue('consume', json_build_object('eventId', event_id),
      'events-' || lane, clock_timestamp()) from ordered`;
}

const positionsOf = (events: Waiting[]): string[] => events.map(({ position }) => position);

function typesBySubscriber(): Map<string, EventType[]> {
  const result = new Map<string, EventType[]>();
  for (const [type, names] of Object.entries(subscribers) as [EventType, readonly string[]][]) {
    for (const name of names) result.set(name, [...(result.get(name) ?? []), type]);
  }
  return result;
}
