import type { TestProject } from 'vitest/node';
import { startStack } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: { portalUrl: string; apiUrl: string; inboxUrl: string };
  }
}

/** Once for all journeys: they share one demonstration, as its visitors do. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { portalUrl, apiUrl, inboxUrl, stop } = await startStack();
  project.provide('stack', { portalUrl, apiUrl, inboxUrl });
  return stop;
}
