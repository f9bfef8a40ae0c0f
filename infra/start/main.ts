/** `npm start`: the whole product on this machine, until Ctrl-C. */
import { InvalidEnvironment } from '@vigie/chassis/environment';
import { whenAncestorEnds } from './ancestors.ts';
import { banner } from './banner.ts';
import { readSettings } from './environment.ts';
import { startStack } from './stack.ts';
import { Started } from './started.ts';

const started = new Started();
let leaving = false;

async function leave(exitCode: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  await started.stopAll();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A second Ctrl-C does not wait: the children notice by themselves that we are gone.
  process.on(signal, () => (leaving ? process.exit(1) : void leave(0)));
}
whenAncestorEnds(() => void leave(0));

/** A failure that we foresaw is one sentence; any other is a mistake of ours and shows its place. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = error.constructor === Error || error instanceof InvalidEnvironment;
  return foreseen ? error.message : (error.stack ?? error.message);
}

try {
  const settings = readSettings();
  const stack = await startStack(settings, started);
  console.log(banner(stack.addresses, stack.signIns, settings.dataDir));
  // Whoever started us with a channel, such as a test, is told the same.
  process.send?.(stack.addresses);
  const reason = await stack.failed;
  if (!leaving) console.error(reason);
} catch (error) {
  if (!leaving) console.error(sentence(error));
}
await leave(1);
