import type { Database } from '@vigie/chassis/database';
import type { Mailer } from '@vigie/chassis/mail';

/** What identity's jobs reach. */
export interface JobContext {
  database: Database;
  mailer: Mailer;
  /** Address of the portal, for links in mails; without trailing slash. */
  portalUrl: string;
}
