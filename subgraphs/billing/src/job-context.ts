import type { Clock } from '@vigie/chassis/clock';
import type { Database } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import type { InvoicePlatform } from './platform/platform.ts';
import type { CardProvider } from './card/provider.ts';

/** What billing's jobs reach. */
export interface JobContext {
  clock: Clock;
  database: Database;
  /** Asks identity who is invoiced, and by whom. */
  query: GatewayQuery;
  /** 32 bytes from which the demo provider's own secret comes; the API holds the same ones. */
  dataKey: Buffer;
  /** Where the API listens: the demo provider tells it what came. */
  apiUrl: string;
  /** Carries electronic invoices; null where nobody does. */
  platform: InvoicePlatform | null;
  /** Gives money back to cards; null where nobody takes them. */
  cards: CardProvider | null;
}
