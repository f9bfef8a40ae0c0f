import type { Database } from '@vigie/chassis/database';

/** What the jobs of appointments reach. */
export interface JobContext {
  database: Database;
}
