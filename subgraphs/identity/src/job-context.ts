import type { Database } from '@vigie/chassis/database';
import type { Log } from '@vigie/chassis/log';
import type { Mailer } from '@vigie/chassis/mail';

/** What identity's jobs reach. */
export interface JobContext {
  database: Database;
  /** 32 bytes that encrypt single columns and from which other keys are derived. */
  dataKey: Buffer;
  log: Log;
  mailer: Mailer;
  /** Address of the portal, for links in mails; without trailing slash. */
  portalUrl: string;
}
