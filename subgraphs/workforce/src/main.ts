import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openWorkforce } from './subgraph.ts';

await runSubgraph('workforce', environment, ({ DATABASE_URL, DATA_KEY }, clock) =>
  openWorkforce({ databaseUrl: DATABASE_URL, clock, dataKey: DATA_KEY }),
);
