import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import type { Mailer } from '@vigie/chassis/mail';

/** What workforce's jobs reach. */
export interface JobContext {
  clock: Clock;
  database: Database;
  /** 32 bytes that encrypt national numbers. */
  dataKey: Buffer;
  mailer: Mailer;
  query: GatewayQuery;
  /** Address of the portal, for links in mails; without trailing slash. */
  portalUrl: string;
}
