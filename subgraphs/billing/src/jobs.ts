import type { Jobs } from '@vigie/chassis/task';
import { tellDemoPayment } from './card/demo/jobs.ts';
import { refundCard } from './card-refund/jobs.ts';
import { chargeDeclaration, chargeNoShow } from './charge/consumer.ts';
import type { JobContext } from './job-context.ts';
import { depositTask, type Depositing } from './platform/hand-in.ts';
import { askPlatform, depositInvoice } from './platform/jobs.ts';
import { issueInvoices } from './run/jobs.ts';

/** The work of billing outside requests. */
export function billingJobs(context: JobContext): Jobs {
  return {
    subgraph: 'billing',
    database: context.database,
    tasks: {
      'tell-demo-payment': (payload) => tellDemoPayment(context, payload as { body: string }),
      'ask-platform': () => askPlatform(context),
      [depositTask]: (payload) => depositInvoice(context, payload as Depositing),
      'refund-card': (payload) => refundCard(context, payload as { refundId: string }),
      'issue-invoices': (payload) => issueInvoices(context, payload as { runId: string }),
    },
    hourly: ['ask-platform'],
    consumers: { 'declaration.validated': chargeDeclaration, 'visit.changed': chargeNoShow },
  };
}
