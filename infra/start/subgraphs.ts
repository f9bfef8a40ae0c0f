import { join } from 'node:path';
import { programs } from '../bundle/build-folder.ts';
import { type LoginUrls, subgraphs } from '../database/logins.ts';
import { answers, startChild, untilReady } from './child.ts';
import type { Settings } from './environment.ts';
import { keepRunning } from './keep-running.ts';
import type { Secrets } from './secrets.ts';
import type { Started } from './started.ts';
import { subgraphEnvironment, subgraphUrl } from './subgraph-environment.ts';

/**
 * The five subgraphs as processes of their own; each comes back by itself when it dies, and the others go on.
 * @throws when one of them does not become ready
 */
export async function startSubgraphs(
  settings: Settings,
  secrets: Secrets,
  urls: LoginUrls,
  started: Started,
): Promise<void> {
  const ready = subgraphs.map(async (name) => {
    const kept = keepRunning(() =>
      startChild({
        name: `The subgraph ${name}`,
        program: [programs.subgraphs[name]],
        env: subgraphEnvironment(name, settings, secrets, urls),
        logFile: join(settings.dataDir, `log/${name}.log`),
      }),
    );
    await started.add(`The subgraph ${name}`, kept.stop);
    await untilReady(kept.first, (until) =>
      answers(`${subgraphUrl(settings, name)}/health`, until),
    );
  });
  await Promise.all(ready);
}
