import type { Database } from '@vigie/chassis/database';
import type { Instance } from './planning/plan/model.ts';
import type { Solution } from './planning/plan/solve.ts';

/** What the jobs of appointments reach. */
export interface JobContext {
  database: Database;
  /** Plans an instance, away from the loop on which everything else waits. */
  solve(instance: Instance, onProgress: (share: number) => void): Promise<Solution>;
}
