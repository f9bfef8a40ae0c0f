import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openDocuments } from './subgraph.ts';

await runSubgraph('documents', environment, ({ DATABASE_URL, DATA_DIR }, clock) =>
  openDocuments({ databaseUrl: DATABASE_URL, clock, dataDir: DATA_DIR }),
);
