import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../bundle/build.ts';
import { programs } from '../bundle/build-folder.ts';
import { startMailCatcher } from '../mail/catcher.ts';
import type { Addresses } from './banner.ts';
import { answers, type Child, type ChildOptions, startChild, untilReady } from './child.ts';
import { portalEnvironment, serviceEnvironment } from './child-environment.ts';
import { startDatabase } from './database.ts';
import type { SignIn } from '../demo/sign-ins.ts';
import type { Settings } from './environment.ts';
import { refuseTakenPorts } from './ports.ts';
import { registerWorker } from './register-worker.ts';
import { openSecrets } from './secrets.ts';
import { seedIfWanted } from './seed.ts';
import { gatewayEnvironment } from './subgraph-environment.ts';
import { startSubgraphs } from './subgraphs.ts';
import type { Started } from './started.ts';

export interface RunningStack {
  addresses: Addresses;
  signIns: SignIn[];
  /** Settles when one part has ended by itself; says which. */
  failed: Promise<string>;
}

/** Starts every part in the order in which they need each other, and waits until all answer. */
export async function startStack(settings: Settings, started: Started): Promise<RunningStack> {
  await refuseTakenPorts(settings);
  mkdirSync(join(settings.dataDir, 'log'), { recursive: true });
  const secrets = openSecrets(settings.dataDir, settings.secrets);
  const [database, mail] = await Promise.all([
    startDatabase(settings, secrets, started),
    startMail(settings, started),
    buildAll(),
  ]);
  const environment = serviceEnvironment(settings, secrets, database.urls, mail.smtpUrl);
  await registerWorker(database.urls.identity, {
    id: secrets.WORKER_CLIENT_ID,
    secret: secrets.WORKER_CLIENT_SECRET,
  });
  const signIns = await seedIfWanted(settings, database.urls, environment);
  if (settings.subgraphs === 'http') {
    await startSubgraphs(settings, secrets, database.urls, started);
  }
  const children = await startPrograms(settings, started, {
    api:
      settings.subgraphs === 'http'
        ? gatewayEnvironment(settings, secrets, database.urls)
        : environment,
    worker: environment,
  });
  return {
    addresses: {
      portalUrl: settings.portalUrl,
      apiUrl: settings.apiUrl,
      inboxUrl: mail.inboxUrl,
    },
    signIns,
    failed: Promise.race([database.ended, ...children.map(({ ended }) => ended)]),
  };
}

async function startMail(
  { smtpUrl, ports, host, dataDir }: Settings,
  started: Started,
): Promise<{ smtpUrl: string; inboxUrl: string | null }> {
  if (smtpUrl !== null) return { smtpUrl, inboxUrl: null };
  const catcher = await startMailCatcher({
    smtpPort: ports.mail,
    inboxPort: ports.inbox,
    dir: join(dataDir, 'mail'),
    host,
  });
  await started.add('The mail catcher', catcher.stop);
  return catcher;
}

async function startPrograms(
  settings: Settings,
  started: Started,
  environments: Record<'api' | 'worker', Record<string, string>>,
): Promise<Child[]> {
  const start = async (options: Omit<ChildOptions, 'logFile'>, logName: string) => {
    const child = startChild({ ...options, logFile: join(settings.dataDir, `log/${logName}.log`) });
    await started.add(options.name, child.stop);
    return child;
  };
  const { api: apiPort, portal: portalPort } = settings.ports;
  const here = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host;
  const api = await start(
    {
      name: 'The API',
      program: [programs.api],
      env: {
        ...environments.api,
        PORT: String(apiPort),
        ...(settings.explorer ? { EXPLORER_DIR: programs.explorer } : {}),
      },
    },
    'api',
  );
  const portal = await start(
    {
      name: 'The portal',
      program: ['--import', programs.portalWatch, programs.portal],
      env: portalEnvironment(settings),
    },
    'portal',
  );
  await Promise.all([
    untilReady(api, (until) => answers(`http://${here}:${apiPort}/health`, until)),
    untilReady(portal, (until) => answers(`http://${here}:${portalPort}/health`, until)),
  ]);
  // Its first jobs ask the API at once.
  const worker = await start(
    {
      name: 'The worker',
      program: [programs.worker],
      env: environments.worker,
      readyLine: 'ready',
    },
    'worker',
  );
  await untilReady(worker, () => worker.ready);
  return [api, worker, portal];
}
