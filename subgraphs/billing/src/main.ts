import { runSubgraph } from '@vigie/chassis/serve/run';
import { openBilling } from './subgraph.ts';

await runSubgraph('billing', {}, ({ DATABASE_URL }, clock) =>
  openBilling({ databaseUrl: DATABASE_URL, clock }),
);
