import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { s3PlaceOf } from './store/s3/place.ts';
import { openDocuments } from './subgraph.ts';

await runSubgraph(
  'documents',
  environment,
  ({ DATABASE_URL, DATA_DIR, FILE_KEYS, SCANNER_URL, SMS, ...env }, clock) =>
    openDocuments({
      ...{ databaseUrl: DATABASE_URL, clock, dataDir: DATA_DIR, s3: s3PlaceOf(env) },
      ...{ fileKeys: FILE_KEYS, scannerUrl: SCANNER_URL, sms: SMS },
    }),
);
