import { openDatabase } from '@vigie/chassis/database';
import { openMailer } from '@vigie/chassis/mail';
import { identityJobs } from '@vigie/identity/jobs';
import type { WorkerEnvironment } from './env.ts';
import type { Department } from './runner.ts';

/** The work of all subgraphs, with what it needs opened. */
export interface Departments {
  list: Department[];
  close(): Promise<void>;
}

/** Connections that the jobs of one subgraph use at once, the consumption of events included. */
const connections = 4;

export function openDepartments(env: WorkerEnvironment): Departments {
  const mailer = openMailer(env.SMTP_URL, env.MAIL_FROM);
  const portalUrl = env.PORTAL_URL;
  const identity = openDatabase({
    url: env.DATABASE_URL_IDENTITY,
    subgraph: 'identity',
    connections,
  });
  return {
    list: [
      {
        jobs: identityJobs({ database: identity, mailer, portalUrl }),
        queueUrl: env.DATABASE_URL_IDENTITY_JOBS,
      },
    ],
    close: async () => {
      mailer.close();
      await identity.close();
    },
  };
}
