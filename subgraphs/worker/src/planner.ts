import type { JobContext } from '@vigie/appointments/job-context';
import type { Solution } from '@vigie/appointments/planning/plan/solve';
import { Worker } from 'node:worker_threads';

type Message = { share: number } | { solution: Solution };

/**
 * Plans in a thread of its own: tens of seconds of arithmetic that no other job waits for. What was posted last arrives
 * before the end of the thread is told.
 */
export const solveInThread: JobContext['solve'] = (instance, onProgress) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./planner-thread.mjs', import.meta.url), {
      workerData: instance,
    });
    thread.on('message', (message: Message) => {
      if ('share' in message) onProgress(message.share);
      else resolve(message.solution);
    });
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('The planner ended without a plan')));
  });
