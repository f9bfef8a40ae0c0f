import { runSubgraph } from '@vigie/chassis/serve/run';
import { environment } from './env.ts';
import { openIdentity } from './subgraph.ts';

await runSubgraph('identity', environment, ({ DATABASE_URL, TOKEN_KEY }, clock) =>
  openIdentity({ databaseUrl: DATABASE_URL, clock, tokenKey: TOKEN_KEY }),
);
