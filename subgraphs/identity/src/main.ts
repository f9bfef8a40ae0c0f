import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openIdentity } from './subgraph.ts';

await runSubgraph('identity', environment, ({ DATABASE_URL, ...own }, clock) =>
  openIdentity({
    ...{ databaseUrl: DATABASE_URL, clock, tokenKey: own.TOKEN_KEY },
    ...{ dataKey: own.DATA_KEY, portalUrl: own.PORTAL_URL },
  }),
);
