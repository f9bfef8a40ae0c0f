import type { Jobs } from '@vigie/chassis/task';
import { receiveAbsence } from './absence/commands.ts';
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
    consumers: { 'absence.changed': receiveAbsence, 'employee.changed': receiveEmployee },
  };
}
