import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience, type Patience } from '@vigie/chassis/database';
import { readingAs } from '@vigie/chassis/reading';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import { calendarsRoute } from './calendar/route.ts';
import type { Context } from './context.ts';
import { sdl } from './generated/sdl.ts';
import { createLoaders } from './loaders.ts';
import { fetchAttachmentRoute, sendAttachmentRoute } from './request/attachment/routes.ts';
import { resolvers } from './resolvers.ts';

export interface AppointmentsOptions {
  databaseUrl: string;
  clock: Clock;
  /** 32 bytes that encrypt the files of requests. */
  dataKey: Buffer;
  /** Of a request for a connection; `requestPatience` when absent. */
  patience?: Patience | undefined;
}

/** Opens appointments: centres, practitioners, visits and their planning. */
export function openAppointments({
  databaseUrl,
  clock,
  dataKey,
  patience = requestPatience,
}: AppointmentsOptions): Subgraph {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'appointments',
    patience,
  });
  return {
    name: 'appointments',
    schema: subgraphSchema(sdl, resolvers),
    contextFor: (caller): Context => {
      const read = readingAs(database, caller);
      return {
        caller,
        database,
        clock,
        read,
        loaders: createLoaders(read, database),
      };
    },
    routes: [
      calendarsRoute(database),
      sendAttachmentRoute({ database, dataKey }),
      fetchAttachmentRoute({ database, dataKey }),
    ],
    close: () => database.close(),
  };
}
