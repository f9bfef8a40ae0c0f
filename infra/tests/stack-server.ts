import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../root.ts';
import { startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: { portalUrl: string; apiUrl: string; inboxUrl: string; pid: number };
  }
}

/** What the programs said meanwhile: the first place to look when a journey fails. */
const logs = join(root, '.data/journeys');

/** Once for all journeys: they share one demonstration, as its visitors do. */
export default (project: TestProject): Promise<() => Promise<void>> => provideStack(project);

/** @param settings variables of `npm start` */
export async function provideStack(
  project: TestProject,
  settings: Record<string, string> = {},
): Promise<() => Promise<void>> {
  const { portalUrl, apiUrl, inboxUrl, pid, dataDir, stop } = await startStack(undefined, settings);
  project.provide('stack', { portalUrl, apiUrl, inboxUrl, pid });
  return async () => {
    rmSync(logs, { recursive: true, force: true });
    cpSync(join(dataDir, 'log'), logs, { recursive: true });
    await stop();
  };
}
