import type { Log } from '@vigie/chassis/log';
import type { Jobs } from '@vigie/chassis/task';
import {
  Logger,
  parseCronItems,
  run,
  type ParsedCronItem,
  type WorkerEvents,
} from 'graphile-worker';
import { EventEmitter } from 'node:events';
import pg from 'pg';
import { describeError } from '@vigie/chassis/error-description';
import type { RollCall } from './roll-call.ts';
import { taskListOf } from './tasks.ts';

/** A subgraph's work and the login of its queue. */
export interface Department {
  jobs: Jobs;
  /** `postgres://` address of `vigie_<subgraph>_jobs`. */
  queueUrl: string;
}

export interface Runner {
  /** Settles when the runner ends; rejects when it broke down. */
  ended: Promise<void>;
  /** Takes no new job and waits for those at work. */
  stop(): Promise<void>;
}

/** Jobs of one subgraph at a time; the machine has other things to do. */
const concurrency = 3;

/** Milliseconds between two looks for jobs left by dead runners. */
const rollCallEvery = 60_000;

/** Starts the queue of one subgraph. */
export async function startRunner(
  { jobs, queueUrl }: Department,
  rollCall: RollCall,
  log: Log,
): Promise<Runner> {
  const schema = `${jobs.subgraph}_jobs`;
  // One connection listens, the others fetch and close jobs.
  const pool = new pg.Pool({ connectionString: queueUrl, max: concurrency });
  const free = () => rollCall.freeJobsOfTheDead(pool, schema);
  await free();
  const events: WorkerEvents = new EventEmitter();
  const report = (error: unknown) =>
    log.error({ schema, ...describeError(error) }, 'roll call failed');
  events.on('worker:create', ({ worker }) => void rollCall.answer(worker.workerId).catch(report));
  const runner = await run({
    pgPool: pool,
    schema,
    taskList: taskListOf(jobs, log),
    parsedCronItems: hourly(jobs.hourly ?? []),
    concurrency,
    noHandleSignals: true,
    logger: queueLogger(schema, log),
    events,
  });
  const timer = setInterval(() => void free().catch(report), rollCallEvery);
  return {
    ended: runner.promise,
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      await pool.end();
    },
  };
}

/** What was due while no worker ran is done once at the next start. */
function hourly(tasks: readonly string[]): ParsedCronItem[] {
  const options = { backfillPeriod: 60 * 60 * 1000 };
  return parseCronItems(tasks.map((task) => ({ task, match: '0 * * * *', options })));
}

/** Troubles of the queue itself; a failed job has told its own, without what it knows about people. */
function queueLogger(schema: string, log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta?.['failure'] || (level !== 'error' && level !== 'warning')) return;
    log[level === 'error' ? 'error' : 'warn']({ schema }, message);
  });
}
