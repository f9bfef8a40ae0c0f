import type { JobContext } from '../job-context.ts';
import { effortFor } from '../planning/plan/plan.ts';
import { solve } from '../planning/plan/solve.ts';

/** Plans in the thread of the test: its instances are small. */
export const solveHere: JobContext['solve'] = (instance, onProgress) =>
  Promise.resolve(solve(instance, effortFor(instance), onProgress));
