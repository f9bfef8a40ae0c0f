import type { ActorTransaction } from '@vigie/chassis/database';
import { enqueue } from '@vigie/chassis/jobs';

/** Name of the job that reminds an account of the hires that wait. */
export const remindTask = 'remind-of-hires';

const day = 24 * 60 * 60 * 1000;

/** Hour of the morning, UTC, at which reminders are looked at: mails arrive with the working day. */
const morning = 6;

/**
 * Looks at an account on the next morning; one look waits at most. The queue counts real time, the day that is meant is
 * that of the one clock: the wait between them is the same.
 */
export function planReminder(tx: ActorTransaction, accountId: string, now: Date): Promise<void> {
  const next = new Date(now);
  next.setUTCHours(morning, 0, 0, 0);
  if (next <= now) next.setTime(next.getTime() + day);
  const runAt = new Date(Date.now() + next.getTime() - now.getTime());
  return enqueue(tx, remindTask, { accountId }, { key: `${remindTask}:${accountId}`, runAt });
}
