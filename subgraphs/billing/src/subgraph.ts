import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import type { Context } from './context.ts';
import { sdl } from './generated/sdl.ts';
import { invoiceResolvers } from './invoice/resolvers.ts';
import { createLoaders } from './loaders.ts';

export interface BillingOptions {
  databaseUrl: string;
  clock: Clock;
}

/** Opens billing: invoices and what remains to be paid. */
export function openBilling({ databaseUrl, clock }: BillingOptions): Subgraph {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'billing',
    patience: requestPatience,
  });
  return {
    name: 'billing',
    schema: subgraphSchema(sdl, { ...invoiceResolvers }),
    contextFor: (caller): Context => {
      const read = readingAs(database, caller);
      return {
        caller,
        database,
        clock,
        read,
        loaders: createLoaders(read),
      };
    },
    routes: [],
    close: () => database.close(),
  };
}
