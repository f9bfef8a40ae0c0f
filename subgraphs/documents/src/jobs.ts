import type { Jobs } from '@vigie/chassis/task';
import { mailSummonses, type DigestJob } from './import-digest/jobs.ts';
import type { JobContext } from './job-context.ts';
import { followVisit } from './summons/consumer.ts';
import { writeSummons, type SummonsJob } from './summons/jobs.ts';

/** The work of documents outside requests. */
export function documentsJobs(context: JobContext): Jobs {
  return {
    subgraph: 'documents',
    database: context.database,
    tasks: {
      'mail-summonses': (payload) => mailSummonses(context, payload as DigestJob),
      'write-summons': (payload) => writeSummons(context, payload as SummonsJob),
    },
    consumers: { 'visit.changed': followVisit },
  };
}
