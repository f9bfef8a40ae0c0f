import type { Jobs } from '@vigie/chassis/task';
import type { JobContext } from './job-context.ts';
import { followVisit } from './summons/consumer.ts';
import { writeSummons, type SummonsJob } from './summons/jobs.ts';

/** The work of documents outside requests. */
export function documentsJobs(context: JobContext): Jobs {
  return {
    subgraph: 'documents',
    database: context.database,
    tasks: {
      'write-summons': (payload) => writeSummons(context, payload as SummonsJob),
    },
    consumers: { 'visit.changed': followVisit },
  };
}
