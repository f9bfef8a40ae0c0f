import type { z } from 'zod';
import { followClock, type Clock } from '../clock.ts';
import { readEnvironment } from '../environment.ts';
import { listen } from '../http/listen.ts';
import { openLog } from '../log.ts';
import { runProgram } from '../program.ts';
import type { Subgraph } from '../subgraph.ts';
import { createCallerTokenVerifier } from '../token/caller-token.ts';
import { serviceShape, type ServiceEnvironment } from './environment.ts';
import { createSubgraphServer } from './server.ts';

/**
 * Runs one subgraph as a process of its own, until it is told to end.
 * @param name as the supergraph calls it
 * @param shape variables that this subgraph needs beside those of all
 */
export function runSubgraph<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  open: (
    environment: ServiceEnvironment & z.infer<z.ZodObject<Shape>>,
    clock: Clock,
  ) => Subgraph | Promise<Subgraph>,
): Promise<void> {
  return runProgram(async () => {
    const environment = {
      ...readEnvironment({ ...serviceShape, ...shape }),
    } as ServiceEnvironment & z.infer<z.ZodObject<Shape>>;
    const log = openLog(name, environment.LOG_LEVEL);
    const clock = await followClock(environment.DATABASE_URL);
    const subgraph = await open(environment, clock);
    const callers = await createCallerTokenVerifier(environment.GATEWAY_PUBLIC_KEY, clock, name);
    const server = createSubgraphServer({ subgraph, callers, log });
    await listen(server, environment.PORT, environment.HOST);
    log.info({ port: environment.PORT }, 'ready');
    return async () => {
      server.close();
      server.closeIdleConnections();
      await Promise.all([subgraph.close(), clock.close()]);
    };
  });
}
