import type { Jobs } from '@vigie/chassis/task';
import { receiveEmployee } from './employee/commands.ts';
import type { JobContext } from './job-context.ts';
import { planVisit } from './planning/jobs.ts';

/** The work of appointments outside requests. */
export function appointmentsJobs(context: JobContext): Jobs {
  return {
    subgraph: 'appointments',
    database: context.database,
    tasks: {
      'plan-visit': (payload) => planVisit(context, payload as { visitId: string }),
    },
    consumers: { 'employee.changed': receiveEmployee },
  };
}
