import { runSubgraph } from '@vigie/chassis/serve/run';
import { openAppointments } from './subgraph.ts';

await runSubgraph('appointments', {}, ({ DATABASE_URL }, clock) =>
  openAppointments({ databaseUrl: DATABASE_URL, clock }),
);
