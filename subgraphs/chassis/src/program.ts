import { InvalidEnvironment } from './environment.ts';
import { exitWithParent } from './parent.ts';

/** Ends what a program has opened. */
export type Stop = () => Promise<void>;

/**
 * Runs a program until it is told to end. When it cannot start it says why on standard error, the one thing that goes
 * to the terminal, and ends with 2 for a wrong environment, 1 for the rest.
 */
export async function runProgram(start: () => Promise<Stop>): Promise<void> {
  exitWithParent();
  try {
    const stop = await start();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void stop().finally(() => process.exit(0)));
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof InvalidEnvironment ? 2 : 1);
  }
}
