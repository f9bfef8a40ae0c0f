import type { TestProject } from 'vitest/node';
import { provideStacks } from './stack-server.ts';

/** The same stack with the subgraphs as processes of their own. */
export default (project: TestProject): Promise<() => Promise<void>> =>
  provideStacks(project, 1, { SUBGRAPHS: 'http' });
