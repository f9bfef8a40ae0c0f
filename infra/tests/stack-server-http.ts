import type { TestProject } from 'vitest/node';
import { provideStack } from './stack-server.ts';

/** The same stack with the subgraphs as processes of their own. */
export default (project: TestProject): Promise<() => Promise<void>> =>
  provideStack(project, { SUBGRAPHS: 'http' });
