import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience, type Patience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import { demoRoutes } from './card/demo/routes.ts';
import { demoSecret } from './card/demo/secret.ts';
import type { CardSettings } from './card/environment.ts';
import { openCardProvider } from './card/open.ts';
import { webhookRoute } from './card/webhook.ts';
import type { Context } from './context.ts';
import { filesRoute } from './file/route.ts';
import { sdl } from './generated/sdl.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

export interface BillingOptions {
  databaseUrl: string;
  clock: Clock;
  /** 32 bytes that encrypt single columns, and from which the demo provider's own secret comes. */
  dataKey: Buffer;
  /** Address of the portal: a provider's page leads back to it. */
  portalUrl: string;
  /** Who takes cards. */
  cards: CardSettings;
  /** Of a request for a connection; `requestPatience` when absent. */
  patience?: Patience | undefined;
}

/** Opens billing: tariffs, invoices, what remains to be paid and how it is. */
export function openBilling(options: BillingOptions): Subgraph {
  const { databaseUrl, clock, portalUrl, dataKey, patience = requestPatience } = options;
  const cards = openCardProvider(options.cards, options);
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'billing',
    patience,
  });
  return {
    name: 'billing',
    schema: subgraphSchema(sdl, resolvers),
    contextFor: (caller): Context => {
      const read = readingAs(database, caller);
      return {
        caller,
        database,
        clock,
        cards,
        dataKey,
        portalUrl,
        read,
        loaders: createLoaders(read),
      };
    },
    routes: [
      filesRoute(database, clock, dataKey),
      webhookRoute(database, cards, clock),
      ...(cards?.name === 'demo' ? demoRoutes(database, demoSecret(dataKey)) : []),
    ],
    close: () => database.close(),
  };
}
