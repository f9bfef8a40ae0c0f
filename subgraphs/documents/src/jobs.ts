import type { Jobs } from '@vigie/chassis/task';
import { deliverSummons, forgetAddresses } from './delivery/jobs.ts';
import { mailSummonses, type DigestJob } from './import-digest/jobs.ts';
import type { JobContext } from './job-context.ts';
import { followMandate } from './mandate/consumer.ts';
import { writeProof } from './mandate/jobs.ts';
import { followVisit } from './summons/consumer.ts';
import { askReminders, recallSummons, type ReminderJob } from './reminder/jobs.ts';
import { writeSummons, type SummonsJob } from './summons/jobs.ts';

/** The work of documents outside requests. */
export function documentsJobs(context: JobContext): Jobs {
  return {
    subgraph: 'documents',
    database: context.database,
    tasks: {
      'deliver-summons': (payload) => deliverSummons(context, payload as { deliveryId: string }),
      'forget-addresses': () => forgetAddresses(context),
      'ask-reminders': () => askReminders(context),
      'recall-summons': (payload) => recallSummons(context, payload as ReminderJob),
      'mail-summonses': (payload) => mailSummonses(context, payload as DigestJob),
      'write-mandate-proof': (payload) => writeProof(context, payload as { facts: string }),
      'write-summons': (payload) => writeSummons(context, payload as SummonsJob),
    },
    hourly: ['ask-reminders', 'forget-addresses'],
    consumers: { 'mandate.settled': followMandate, 'visit.changed': followVisit },
  };
}
