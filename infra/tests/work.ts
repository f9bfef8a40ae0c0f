import { appointmentsJobs } from '@vigie/appointments/jobs';
import { openDatabase, type Database } from '@vigie/chassis/database';
import type { Log } from '@vigie/chassis/log';
import { startWorker } from '@vigie/worker/worker';
import { workforceJobs } from '@vigie/workforce/jobs';
import type { LoginUrls } from '../database/logins.ts';

/** The worker of a test: events travel and jobs run as in production, for the subgraphs that need no mail. */
export interface Work {
  stop(): Promise<void>;
}

/** Jobs that mail, or ask the gateway whom to mail, are run by their own tests. */
const withoutMail = {
  mailer: { send: unexpected, close: () => undefined },
  query: unexpected,
  portalUrl: 'http://localhost:3000',
};

function unexpected(): Promise<never> {
  return Promise.reject(new Error('This test sends no mail'));
}

export async function startWork(urls: LoginUrls, dataKey: Buffer, log: Log): Promise<Work> {
  const open = (subgraph: 'workforce' | 'appointments'): Database =>
    openDatabase({ url: urls[subgraph], subgraph, connections: 4 });
  const [workforce, appointments] = [open('workforce'), open('appointments')];
  const worker = await startWorker({
    departments: [
      {
        jobs: workforceJobs({ ...{ database: workforce, dataKey }, ...withoutMail }),
        queueUrl: urls.workforce_jobs,
      },
      { jobs: appointmentsJobs({ database: appointments }), queueUrl: urls.appointments_jobs },
    ],
    relayUrl: urls.relay,
    log,
  });
  return {
    stop: async () => {
      await worker.stop();
      await Promise.all([workforce.close(), appointments.close()]);
    },
  };
}
