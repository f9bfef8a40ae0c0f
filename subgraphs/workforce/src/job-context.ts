import type { Database } from '@vigie/chassis/database';

/** What workforce's jobs reach. */
export interface JobContext {
  database: Database;
  /** 32 bytes that encrypt national numbers. */
  dataKey: Buffer;
}
