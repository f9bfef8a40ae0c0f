import type { Jobs } from '@vigie/chassis/task';
import { receiveAccount } from './account/commands.ts';
import type { JobContext } from './job-context.ts';
import { receiveVisit } from './visit/commands.ts';

/** Workforce's work outside requests. */
export function workforceJobs(context: JobContext): Jobs {
  return {
    subgraph: 'workforce',
    database: context.database,
    tasks: {},
    consumers: { 'account.changed': receiveAccount, 'visit.changed': receiveVisit },
  };
}
