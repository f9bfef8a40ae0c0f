import { followClock } from '@vigie/chassis/clock';
import { InvalidEnvironment } from '@vigie/chassis/environment';
import { openLog } from '@vigie/chassis/log';
import { exitWithParent } from '@vigie/chassis/parent';
import { startApi } from './api.ts';
import { openCallerDirectory } from './caller.ts';
import { openSubgraphs } from './embedded.ts';
import { readApiEnvironment } from './env.ts';
import { listen } from './listen.ts';
import { createHttpServer } from './server.ts';
import { InProcessLink } from './subgraph/in-process.ts';
import { createVerifier } from './token.ts';

exitWithParent();
try {
  await run();
} catch (error) {
  // The one thing that goes to the terminal: why there is no API.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof InvalidEnvironment ? 2 : 1);
}

async function run(): Promise<void> {
  const env = readApiEnvironment();
  const log = openLog('api', env.LOG_LEVEL);
  const clock = await followClock(env.DATABASE_URL_GATEWAY);
  const subgraphs = await openSubgraphs({
    urls: {
      identity: env.DATABASE_URL_IDENTITY,
      workforce: env.DATABASE_URL_WORKFORCE,
      appointments: env.DATABASE_URL_APPOINTMENTS,
      documents: env.DATABASE_URL_DOCUMENTS,
      billing: env.DATABASE_URL_BILLING,
    },
    clock,
    tokenKey: env.TOKEN_KEY,
    dataKey: env.DATA_KEY,
    dataDir: env.DATA_DIR,
  });
  const links = subgraphs.map((subgraph) => new InProcessLink(subgraph, log));
  const api = await startApi({ links, log });
  const verifier = await createVerifier(env.TOKEN_KEY, clock);
  const callers = await openCallerDirectory(env.DATABASE_URL_GATEWAY, verifier, clock);
  const routes = subgraphs.flatMap((subgraph) => subgraph.routes);
  const server = createHttpServer({ api, callers, routes, log });
  await listen(server, env.PORT, env.HOST);
  log.info({ port: env.PORT }, 'ready');

  const stop = async (): Promise<void> => {
    server.close();
    server.closeIdleConnections();
    await api.stop();
    await Promise.all([callers.close(), clock.close(), ...subgraphs.map((each) => each.close())]);
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}
