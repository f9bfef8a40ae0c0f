import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openAppointments } from './subgraph.ts';

await runSubgraph('appointments', environment, ({ DATABASE_URL, DATA_KEY }, clock) =>
  openAppointments({ databaseUrl: DATABASE_URL, clock, dataKey: DATA_KEY }),
);
