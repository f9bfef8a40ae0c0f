import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import type { Context } from './context.ts';
import { filesRoute } from './download/route.ts';
import { sdl } from './generated/sdl.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { openFolderStore } from './store/folder-store.ts';

export interface DocumentsOptions {
  databaseUrl: string;
  clock: Clock;
  /** Folder of the deployment's data, shared with the worker. */
  dataDir: string;
}

/** Opens documents: summonses and their files. */
export function openDocuments({ databaseUrl, clock, dataDir }: DocumentsOptions): Subgraph {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'documents',
    patience: requestPatience,
  });
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
        loaders: createLoaders(read),
      };
    },
    routes: [filesRoute(database, openFolderStore(dataDir))],
    close: () => database.close(),
  };
}
