import type { Jobs } from '@vigie/chassis/task';
import { receiveAccount } from './account/commands.ts';
import { remindOfHires } from './announced-hire/reminder/jobs.ts';
import { remindTask } from './announced-hire/reminder/plan.ts';
import type { JobContext } from './job-context.ts';
import { receiveVisit } from './visit/commands.ts';

/** Workforce's work outside requests. */
export function workforceJobs(context: JobContext): Jobs {
  return {
    subgraph: 'workforce',
    database: context.database,
    tasks: {
      [remindTask]: (payload) => remindOfHires(context, payload as { accountId: string }),
    },
    consumers: { 'account.changed': receiveAccount, 'visit.changed': receiveVisit },
  };
}
