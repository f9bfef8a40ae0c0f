import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openDocuments } from './subgraph.ts';

await runSubgraph(
  'documents',
  environment,
  ({ DATABASE_URL, DATA_DIR, FILE_KEYS, SCANNER_URL, SMS }, clock) =>
    openDocuments({
      ...{ databaseUrl: DATABASE_URL, clock, dataDir: DATA_DIR },
      ...{ fileKeys: FILE_KEYS, scannerUrl: SCANNER_URL, sms: SMS },
    }),
);
