import type { Instance } from '@vigie/appointments/planning/plan/model';
import { effortFor } from '@vigie/appointments/planning/plan/plan';
import { solve } from '@vigie/appointments/planning/plan/solve';
import { parentPort, workerData } from 'node:worker_threads';

/** Plans one instance, tells how far it is, then hands the solution over and ends. */
const instance = workerData as Instance;
const solution = solve(instance, effortFor(instance), (share) =>
  parentPort?.postMessage({ share }),
);
parentPort?.postMessage({ solution });
