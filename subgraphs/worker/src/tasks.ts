import { consume } from '@vigie/chassis/inbox';
import type { Log } from '@vigie/chassis/log';
import type { Jobs, Task } from '@vigie/chassis/task';
import type { JobHelpers, TaskList } from 'graphile-worker';
import { describeError } from '@vigie/chassis/error-description';

/** The tasks of a subgraph as its queue runs them: its own, and the events that the relay brings. */
export function taskListOf({ database, consumers, tasks }: Jobs, log: Log): TaskList {
  const consumeEvent: Task = (payload) =>
    consume(database, consumers, (payload as { eventId: string }).eventId);
  return Object.fromEntries(
    Object.entries({ ...tasks, consume: consumeEvent }).map(([name, task]) => [
      name,
      (payload: unknown, { job }: JobHelpers) => run(task, payload, { name, job }, log),
    ]),
  );
}

async function run(
  task: Task,
  payload: unknown,
  { name, job }: { name: string; job: JobHelpers['job'] },
  log: Log,
): Promise<void> {
  try {
    await task(payload);
  } catch (error) {
    const failure = describeError(error);
    const { attempts: attempt, max_attempts: attempts } = job;
    log.error({ task: name, job: job.id, attempt, attempts, ...failure }, 'job failed');
    // The queue keeps this message in its table, which must know as little about people as the log.
    throw new Error([failure.error, failure.code].filter(Boolean).join(' '));
  }
}
