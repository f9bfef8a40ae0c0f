import { appointmentsJobs } from '@vigie/appointments/jobs';
import { openCardProvider } from '@vigie/billing/card/open';
import { billingJobs } from '@vigie/billing/jobs';
import { demoPlatform } from '@vigie/billing/platform/demo';
import { followClock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import type { Log } from '@vigie/chassis/log';
import { openMailer } from '@vigie/chassis/mail';
import { demoTexts } from '@vigie/chassis/sms';
import { documentsJobs } from '@vigie/documents/jobs';
import { openStore } from '@vigie/documents/store/open';
import { s3PlaceOf } from '@vigie/documents/store/s3/place';
import { identityJobs } from '@vigie/identity/jobs';
import { workforceJobs } from '@vigie/workforce/jobs';
import type { WorkerEnvironment } from './env.ts';
import { openGatewayClient } from './gateway-client.ts';
import { solveInThread } from './planner.ts';
import type { Department } from './runner.ts';

/** The work of all subgraphs, with what it needs opened. */
export interface Departments {
  list: Department[];
  close(): Promise<void>;
}

/** Connections that the jobs of one subgraph use at once, the consumption of events included. */
const connections = 4;

export async function openDepartments(env: WorkerEnvironment, log: Log): Promise<Departments> {
  const databases: Database[] = [];
  const open = (subgraph: string, url: string): Database => {
    const database = openDatabase({ url, subgraph, connections });
    databases.push(database);
    return database;
  };
  const clock = await followClock(env.DATABASE_URL_RELAY);
  const mailer = openMailer(env.SMTP_URL, env.MAIL_FROM);
  const texts = env.SMS === 'demo' ? demoTexts(mailer) : null;
  const portalUrl = env.PORTAL_URL;
  const query = openGatewayClient({
    apiUrl: env.API_URL,
    clientId: env.WORKER_CLIENT_ID,
    clientSecret: env.WORKER_CLIENT_SECRET,
  });
  const identity = open('identity', env.DATABASE_URL_IDENTITY);
  const workforce = open('workforce', env.DATABASE_URL_WORKFORCE);
  const appointments = open('appointments', env.DATABASE_URL_APPOINTMENTS);
  const documents = open('documents', env.DATABASE_URL_DOCUMENTS);
  const billing = open('billing', env.DATABASE_URL_BILLING);
  const store = openStore({
    ...{ dataDir: env.DATA_DIR, s3: s3PlaceOf(env), fileKeys: env.FILE_KEYS },
  });
  return {
    list: [
      {
        jobs: identityJobs({ database: identity, dataKey: env.DATA_KEY, log, mailer, portalUrl }),
        queueUrl: env.DATABASE_URL_IDENTITY_JOBS,
      },
      {
        jobs: workforceJobs({
          ...{ clock, database: workforce, dataKey: env.DATA_KEY },
          ...{ mailer, query, portalUrl },
        }),
        queueUrl: env.DATABASE_URL_WORKFORCE_JOBS,
      },
      {
        jobs: appointmentsJobs({ database: appointments, solve: solveInThread }),
        queueUrl: env.DATABASE_URL_APPOINTMENTS_JOBS,
      },
      {
        jobs: documentsJobs({ database: documents, mailer, texts, query, store, portalUrl }),
        queueUrl: env.DATABASE_URL_DOCUMENTS_JOBS,
      },
      {
        jobs: billingJobs({
          ...{ clock, database: billing, query },
          ...{ dataKey: env.DATA_KEY, apiUrl: env.API_URL },
          platform: env.INVOICE_PLATFORM === 'demo' ? demoPlatform(clock) : null,
          cards: openCardProvider(env, { dataKey: env.DATA_KEY, portalUrl, clock }),
        }),
        queueUrl: env.DATABASE_URL_BILLING_JOBS,
      },
    ],
    close: async () => {
      mailer.close();
      await Promise.all([clock, ...databases].map((each) => each.close()));
    },
  };
}
