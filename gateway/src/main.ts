import { followClock } from '@vigie/chassis/clock';
import { listen } from '@vigie/chassis/http/listen';
import { openLog } from '@vigie/chassis/log';
import { runProgram } from '@vigie/chassis/program';
import { startApi } from './api.ts';
import { openCallerDirectory } from './caller.ts';
import { readApiEnvironment } from './env.ts';
import { openExplorer } from './explorer/explorer.ts';
import { portalOperations } from './generated/portal-operations.ts';
import { onlyListed } from './limits/allowed-operations.ts';
import { openQuota } from './limits/quota.ts';
import { openFederation } from './open-federation.ts';
import { createHttpServer } from './server.ts';
import { createVerifier } from './token.ts';

await runProgram(async () => {
  const env = readApiEnvironment();
  const log = openLog('api', env.LOG_LEVEL);
  const clock = await followClock(env.DATABASE_URL_GATEWAY);
  const federation = await openFederation(env, clock, log);
  const api = await startApi({ links: federation.links, log });
  const verifier = await createVerifier(env.TOKEN_KEY, clock);
  const callers = await openCallerDirectory(env.DATABASE_URL_GATEWAY, verifier, clock);
  const quota = openQuota({
    people: env.QUOTA_PEOPLE,
    machines: env.QUOTA_MACHINES,
    nobody: env.QUOTA_NOBODY,
  });
  const explorer = env.EXPLORER_DIR ? await openExplorer(env.EXPLORER_DIR) : null;
  const server = createHttpServer({
    ...{ api, callers, quota, routes: federation.routes, log },
    ...(explorer ? { explorer } : {}),
    ...(env.OPERATIONS === 'portal' ? { allowed: onlyListed(portalOperations) } : {}),
  });
  await listen(server, env.PORT, env.HOST);
  log.info({ port: env.PORT }, 'ready');

  return async () => {
    server.close();
    server.closeIdleConnections();
    await api.stop();
    await Promise.all([callers.close(), clock.close(), federation.close()]);
  };
});
