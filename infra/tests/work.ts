import { appointmentsJobs } from '@vigie/appointments/jobs';
import { solveHere } from '@vigie/appointments/testing/solve-here';
import { openCardProvider } from '@vigie/billing/card/open';
import { billingJobs } from '@vigie/billing/jobs';
import type { Clock } from '@vigie/chassis/clock';
import { openDatabase, type Database } from '@vigie/chassis/database';
import type { GatewayQuery } from '@vigie/chassis/gateway-query';
import { documentsJobs } from '@vigie/documents/jobs';
import { openStore } from '@vigie/documents/store/open';
import { identityJobs } from '@vigie/identity/jobs';
import type { Log } from '@vigie/chassis/log';
import type { Mailer, Message } from '@vigie/chassis/mail';
import { startWorker } from '@vigie/worker/worker';
import { workforceJobs } from '@vigie/workforce/jobs';
import type { LoginUrls } from '../database/logins.ts';

/** The worker of a test: events travel and jobs run as in production; papers are written where a test asks for them. */
export interface Work {
  /** Mails that jobs have sent. */
  mails: readonly Message[];
  stop(): Promise<void>;
}

export interface WorkOptions {
  clock: Clock;
  dataKey: Buffer;
  query: GatewayQuery;
  apiUrl: string;
  /** Where papers are kept; null where a test needs none. */
  papers: { dataDir: string; fileKeys: readonly Buffer[] } | null;
}

type Subgraph = 'identity' | 'workforce' | 'appointments' | 'documents' | 'billing';

export async function startWork(
  urls: LoginUrls,
  { clock, dataKey, query, apiUrl, papers }: WorkOptions,
  log: Log,
): Promise<Work> {
  const mails: Message[] = [];
  const mailer: Mailer = {
    send: async (message) => void mails.push(message),
    close: () => undefined,
  };
  const portalUrl = 'https://portail.example';
  const open = (subgraph: Subgraph): Database =>
    openDatabase({ url: urls[subgraph], subgraph, connections: 4 });
  const [identity, workforce] = [open('identity'), open('workforce')];
  const [appointments, documents] = [open('appointments'), open('documents')];
  const billing = open('billing');
  const texts = null;
  const worker = await startWorker({
    departments: [
      {
        jobs: identityJobs({ database: identity, dataKey, log, mailer, portalUrl }),
        queueUrl: urls.identity_jobs,
      },
      {
        jobs: workforceJobs({
          ...{ clock, database: workforce, dataKey, mailer, query, portalUrl },
        }),
        queueUrl: urls.workforce_jobs,
      },
      {
        jobs: appointmentsJobs({ database: appointments, solve: solveHere }),
        queueUrl: urls.appointments_jobs,
      },
      {
        jobs: billingJobs({
          ...{ clock, database: billing, query, dataKey, apiUrl, platform: null },
          cards: openCardProvider({ CARD_PAYMENTS: 'demo' }, { dataKey, portalUrl, clock }),
        }),
        queueUrl: urls.billing_jobs,
      },
      ...(papers
        ? [
            {
              jobs: documentsJobs({
                ...{ database: documents, mailer, texts, query, portalUrl },
                store: openStore(papers),
              }),
              queueUrl: urls.documents_jobs,
            },
          ]
        : []),
    ],
    relayUrl: urls.relay,
    log,
  });
  return {
    mails,
    stop: async () => {
      await worker.stop();
      const open = [identity, workforce, appointments, documents, billing];
      await Promise.all(open.map((each) => each.close()));
    },
  };
}
