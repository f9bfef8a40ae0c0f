import { openDatabase } from '@vigie/chassis/database';
import { openLog } from '@vigie/chassis/log';
import type { Message } from '@vigie/chassis/mail';
import { vi } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { House } from '../../../../infra/tests/house.ts';
import type { Browser } from '../device/recognise.ts';
import { identityJobs } from '../jobs.ts';
import { sendSignInMail } from '../sign-in/jobs.ts';

export interface Challenge {
  challenge: string;
  expiresAt: string;
  resendAt: string;
  refusals: { code: string }[];
}

export interface Confirmation {
  session: {
    sessionSecret: string;
    sessionEndsAt: string;
    accessToken: string;
    accessEndsAt: string;
    deviceSecret: string | null;
  } | null;
  refusals: { code: string; triesLeft: number | null }[];
}

/** The way in, as a browser and the worker walk it. */
export interface Doorstep {
  /** Mails that left, oldest first. */
  mails: Message[];
  request(email: string): Promise<Challenge>;
  confirm(challenge: string, code: string, browser?: Browser): Promise<Confirmation>;
  renew(sessionSecret: string): Promise<Confirmation>;
  /** Takes the waiting jobs out of the queue; their payloads. */
  takeJobs(): Promise<{ challengeId: string }[]>;
  /** Runs one job as the worker would. */
  run(job: { challengeId: string }): Promise<void>;
  /** Runs jobs so that each has begun its transaction before any of them ends it. */
  runAtOnce(jobs: readonly { challengeId: string }[]): Promise<void>;
  /** Asks for a code and reads it from the mail. */
  codeFor(email: string): Promise<{ challenge: string; code: string }>;
  /** Sends a mutation of the contract; fails where the API answers with an error. */
  send<Payload>(name: string, input: object, selection: string, token?: string): Promise<Payload>;
  /** The newest mail to an address whose subject fits. */
  mailTo(email: string, subject: RegExp): Message | undefined;
  /** The whole way in. */
  enter(email: string, browser?: Browser): Promise<NonNullable<Confirmation['session']>>;
  /** Runs every job of identity that waits, as the worker would. */
  work(): Promise<void>;
  /** The newest challenge of an address, as the table keeps it. */
  challengeOf(email: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

const portalUrl = 'https://portail.example';

/** Inputs that are not called like their mutation. */
const inputOf: Record<string, string> = { startPasskeyRegistration: 'StartPasskeyInput' };

export const tokens = 'sessionSecret sessionEndsAt accessToken accessEndsAt deviceSecret';

export function openDoorstep(house: House): Doorstep {
  const { urls } = house.database;
  const database = openDatabase({ url: urls.identity, subgraph: 'identity' });
  const { dataKey } = house;
  const log = openLog('doorstep', 'silent');
  const mails: Message[] = [];
  const mailer = {
    send: async (message: Message) => {
      mails.push(message);
    },
    close: () => undefined,
  };
  const mutate = async <Payload>(name: string, type: string, input: object, selection: string) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
    const { data, errors } = await house.ask<Record<string, Payload>>(null, query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[name] as Payload;
  };

  const doorstep: Doorstep = {
    mails,
    request: (email) =>
      mutate(
        ...(['requestSignInCode', 'RequestSignInCodeInput', { email }] as const),
        'challenge expiresAt resendAt refusals { code }',
      ),
    confirm: (challenge, code, browser = {}) =>
      mutate(
        'confirmSignInCode',
        'ConfirmSignInCodeInput',
        { challenge, code, ...browser },
        `session { ${tokens} } refusals { code triesLeft }`,
      ),
    renew: (sessionSecret) =>
      mutate(
        ...(['renewAccess', 'RenewAccessInput', { sessionSecret }] as const),
        `session { ${tokens} } refusals { code triesLeft }`,
      ),
    send: async (name, input, selection, token) => {
      const type = inputOf[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
      const answer = await house.ask<Record<string, never>>(token ?? null, query, { input });
      if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data[name]!;
    },
    mailTo: (email, subject) =>
      mails.findLast((mail) => mail.to === email && subject.test(mail.subject)),
    takeJobs: () =>
      withConnection(urls.identity_jobs, async (queue) => {
        const jobs = await queue<{ payload: { challengeId: string } }[]>`
          delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
          where task.id = job.task_id and task.identifier = 'send-sign-in-mail' returning job.payload`;
        return jobs.map(({ payload }) => payload);
      }),
    run: (job) => sendSignInMail({ database, mailer, portalUrl }, job),
    runAtOnce: (jobs) =>
      withConnection(house.database.adminUrl, async (admin) => {
        const { work } = await admin.begin(async (tx) => {
          // Every job reads the service; none can before this transaction ends.
          await tx`lock table identity.service in access exclusive mode`;
          const work = Promise.all(jobs.map((job) => doorstep.run(job)));
          await vi.waitUntil(
            async () => {
              const waiting = await tx`
                select from pg_locks join pg_database d on d.oid = database
                where not granted and datname = current_database()`;
              return waiting.length === jobs.length;
            },
            { timeout: 15_000 },
          );
          return { work };
        });
        await work;
      }),
    codeFor: async (email) => {
      const { challenge } = await doorstep.request(email);
      for (const job of await doorstep.takeJobs()) await doorstep.run(job);
      return { challenge, code: codeIn(mails.findLast(({ to }) => to === email)) };
    },
    work: async () => {
      const { tasks } = identityJobs({ database, dataKey, log, mailer, portalUrl });
      const jobs = await withConnection(
        urls.identity_jobs,
        (queue) => queue<{ id: string; identifier: string; payload: unknown }[]>`
          delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
          where task.id = job.task_id returning job.id::text, task.identifier, job.payload`,
      );
      for (const { identifier, payload } of jobs.toSorted((a, b) => Number(a.id) - Number(b.id))) {
        await tasks[identifier]?.(payload);
      }
    },
    enter: async (email, browser) => {
      const { challenge, code } = await doorstep.codeFor(email);
      const { session } = await doorstep.confirm(challenge, code, browser);
      if (!session) throw new Error('The code was not accepted');
      return session;
    },
    challengeOf: (email) =>
      withConnection(house.database.adminUrl, async (admin) => {
        const [row] = await admin`select * from identity.sign_in_challenge
          where email = ${email} order by requested_at desc, id desc`;
        return row ?? {};
      }),
    close: () => database.close(),
  };
  return doorstep;
}

/** The code that a mail carries. */
export function codeIn(mail: Message | undefined): string {
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(mail?.subject ?? '') ?? [];
  if (!code) throw new Error(`No code in the mail: ${mail?.subject}`);
  return code;
}
