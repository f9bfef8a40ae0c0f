import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openBilling } from './subgraph.ts';

await runSubgraph(
  'billing',
  environment,
  ({ DATABASE_URL: databaseUrl, DATA_KEY: dataKey, PORTAL_URL: portalUrl, ...cards }, clock) =>
    openBilling({ databaseUrl, clock, dataKey, portalUrl, cards }),
);
