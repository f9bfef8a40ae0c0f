import type { Database } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import type { Mailer } from '@vigie/chassis/mail';
import type { TextSender } from '@vigie/chassis/sms';
import type { DocumentStore } from './store/store.ts';

/** What documents' jobs reach. */
export interface JobContext {
  database: Database;
  mailer: Mailer;
  /** Carries text messages; null where the service sends none. */
  texts: TextSender | null;
  /** Asks the other subgraphs what a document tells. */
  query: GatewayQuery;
  store: DocumentStore;
  /** Address of the portal, for links; without trailing slash. */
  portalUrl: string;
}
