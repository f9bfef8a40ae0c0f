import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, requestPatience } from '@vigie/chassis/database';
import { subgraphSchema, type Subgraph } from '@vigie/chassis/subgraph';
import type { Context } from './context.ts';
import { sdl } from './generated/sdl.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

export interface AppointmentsOptions {
  databaseUrl: string;
  clock: Clock;
}

/** Opens appointments: centres, practitioners, visits and their planning. */
export function openAppointments({ databaseUrl, clock }: AppointmentsOptions): Subgraph {
  const database = openDatabase({
    url: databaseUrl,
    subgraph: 'appointments',
    patience: requestPatience,
  });
  return {
    name: 'appointments',
    schema: subgraphSchema(sdl, resolvers),
    contextFor: (caller): Context => ({
      caller,
      database,
      clock,
      loaders: createLoaders(database, caller),
    }),
    routes: [],
    close: () => database.close(),
  };
}
