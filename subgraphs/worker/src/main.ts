import { InvalidEnvironment } from '@vigie/chassis/environment';
import { openLog } from '@vigie/chassis/log';
import { exitWithParent } from '@vigie/chassis/parent';
import { openDepartments } from './departments.ts';
import { readWorkerEnvironment, type WorkerEnvironment } from './env.ts';
import { describeError } from '@vigie/chassis/error-description';
import { startWorker } from './worker.ts';

const env = environmentOrExit();
const log = openLog('worker', env.LOG_LEVEL);
exitWithParent();

try {
  const departments = await openDepartments(env, log);
  const worker = await startWorker({
    departments: departments.list,
    relayUrl: env.DATABASE_URL_RELAY,
    log,
  });
  const stop = async (): Promise<void> => {
    await worker.stop();
    await departments.close();
    process.exit();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  process.stdout.write('ready\n');
  await worker.ended;
} catch (error) {
  log.fatal(describeError(error), 'worker broke down');
  process.exit(1);
}

function environmentOrExit(): WorkerEnvironment {
  try {
    return readWorkerEnvironment();
  } catch (error) {
    if (!(error instanceof InvalidEnvironment)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
