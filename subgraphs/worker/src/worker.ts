import type { Log } from '@vigie/chassis/log';
import { startForgetting } from './forgetting.ts';
import { startJournalCarrier } from './journal-carrier.ts';
import { startRelay } from './relay.ts';
import { openRollCall } from './roll-call.ts';
import { startRunner, type Department, type Runner } from './runner.ts';

export interface WorkerOptions {
  departments: readonly Department[];
  /** `postgres://` address of `vigie_relay`. */
  relayUrl: string;
  log: Log;
}

export interface Worker {
  /** Settles when the work ends; rejects when a queue broke down. */
  ended: Promise<unknown>;
  /** Waits for the jobs at work, then lets go of everything. */
  stop(): Promise<void>;
}

/** Starts the queues of all subgraphs and the relay between them; what it resolves to is at work. */
export async function startWorker({ departments, relayUrl, log }: WorkerOptions): Promise<Worker> {
  const rollCall = openRollCall(relayUrl);
  const runners: Runner[] = [];
  for (const department of departments) runners.push(await startRunner(department, rollCall, log));
  const relay = await startRelay(relayUrl, log);
  const carrier = await startJournalCarrier(relayUrl, log);
  const forgetting = await startForgetting(relayUrl, log);
  return {
    ended: Promise.all(runners.map(({ ended }) => ended)),
    stop: async () => {
      await relay.stop();
      await carrier.stop();
      await forgetting.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
      await rollCall.close();
    },
  };
}
