import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience, type Patience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import type { Context } from './context.ts';
import { receiptsRoute } from './declaration/receipt-file/route.ts';
import { exportsRoute } from './export/route.ts';
import { sdl } from './generated/sdl.ts';
import { importsRoute } from './import/drop/route.ts';
import { modelRoute } from './import/model/route.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

export interface WorkforceOptions {
  databaseUrl: string;
  clock: Clock;
  /** 32 bytes that encrypt national numbers. */
  dataKey: Buffer;
  /** Of a request for a connection; `requestPatience` when absent. */
  patience?: Patience | undefined;
}

/** Opens workforce: employees, posts, situations, follow-ups. */
export function openWorkforce({
  databaseUrl,
  clock,
  dataKey,
  patience = requestPatience,
}: WorkforceOptions): Subgraph {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'workforce',
    patience,
  });
  return {
    name: 'workforce',
    schema: subgraphSchema(sdl, resolvers),
    contextFor: (caller): Context => {
      const read = readingAs(database, caller);
      return {
        caller,
        database,
        clock,
        dataKey,
        read,
        loaders: createLoaders(read, clock, database),
      };
    },
    routes: [
      ...[exportsRoute(database, clock), importsRoute({ database, dataKey }), modelRoute],
      receiptsRoute(database),
    ],
    close: () => database.close(),
  };
}
