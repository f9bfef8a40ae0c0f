import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience, type Patience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import { documentArchivesRoute } from './archive/route.ts';
import type { Context } from './context.ts';
import { summonsRoute } from './delivery/route.ts';
import { filesRoute } from './download/route.ts';
import type { SmsMode } from './env.ts';
import { sdl } from './generated/sdl.ts';
import { clamd } from './inspection/malware.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { receiveRoute } from './sharing/route.ts';
import { openStore } from './store/open.ts';
import type { S3Place } from './store/s3/place.ts';

export interface DocumentsOptions {
  databaseUrl: string;
  clock: Clock;
  /** Folder of the deployment's data, shared with the worker. */
  dataDir: string;
  /** An S3-compatible store instead of a folder in there; shared with the worker too. */
  s3?: S3Place | null | undefined;
  /** Lock the keys of files, the newest first. */
  fileKeys: readonly Buffer[];
  /** Address of a virus scanner that speaks as clamd does: `tcp://host:3310`; without it files are not scanned. */
  scannerUrl?: string | undefined;
  /** Who carries text messages; nobody when absent. */
  sms?: SmsMode | undefined;
  /** Of a request for a connection; `requestPatience` when absent. */
  patience?: Patience | undefined;
}

/** Opens documents: what the service and its members hand each other. */
export function openDocuments({
  databaseUrl,
  clock,
  dataDir,
  s3,
  fileKeys,
  scannerUrl,
  sms = 'off',
  patience = requestPatience,
}: DocumentsOptions): Subgraph {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'documents',
    patience,
  });
  const store = openStore({ dataDir, s3, fileKeys });
  const scan = scannerUrl ? clamd(new URL(scannerUrl)) : null;
  return {
    name: 'documents',
    schema: subgraphSchema(sdl, resolvers),
    contextFor: (caller): Context => {
      const read = readingAs(database, caller);
      return {
        caller,
        clock,
        database,
        read,
        loaders: createLoaders(read, database, caller),
        sms,
      };
    },
    routes: [
      documentArchivesRoute(database, store, clock),
      filesRoute(database, store),
      summonsRoute({ database, store, clock }),
      receiveRoute({ database, store, scan }),
    ],
    close: () => database.close(),
  };
}
