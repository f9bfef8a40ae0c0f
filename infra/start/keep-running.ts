import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './child.ts';

export interface KeptRunning {
  /** The program as it was started first; whether it becomes ready is the caller's to see. */
  first: Child;
  stop(): Promise<void>;
}

/** Milliseconds before a program is started again; doubled each time as long as it does not stay up. */
const pauses = { first: 200, longest: 10_000 };

/** Milliseconds after which a program counts as staying up. */
const steady = 30_000;

/** Starts a program again whenever it ends by itself: one that comes back need not take the others down. */
export function keepRunning(start: () => Child): KeptRunning {
  const first = start();
  const stopping = new AbortController();
  let running = first;

  const watch = async (): Promise<void> => {
    let pause = pauses.first;
    for (;;) {
      const since = performance.now();
      const reason = await running.ended;
      if (stopping.signal.aborted) return;
      if (performance.now() - since > steady) pause = pauses.first;
      console.error(`${reason} It is started again.`);
      await delay(pause, undefined, { signal: stopping.signal });
      pause = Math.min(pause * 2, pauses.longest);
      running = start();
    }
  };
  // The only way to fail is to be stopped during a pause.
  const watching = watch().catch(() => undefined);

  return {
    first,
    stop: async () => {
      stopping.abort();
      await running.stop();
      await watching;
    },
  };
}
