import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Message } from '@vigie/chassis/mail';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { TestMember } from '../../../../infra/tests/cast.ts';
import type { House } from '../../../../infra/tests/house.ts';
import { sendMandateRequest, type RequestLetter } from '../mandate/jobs.ts';
import { tellFirmOfMandate, type FirmTidings } from '../mandate/tell-firm.ts';
import { tellOfMandate, type MandateTidings } from '../mandate/tell.ts';
import { sendSignInMail } from '../sign-in/jobs.ts';

/** A mandate as one of its sides reads it. */
export interface ShownMandate {
  id: string;
  state: string;
  askedAs: string;
  askedName: string | null;
  reason: string | null;
  remindable: boolean;
  version: number;
  parts: { code: string }[];
  account: { name: string } | null;
  decidedEmail: string | null;
  decidedBy: { id: string } | null;
  people: { id: string }[] | null;
  fingerprint: string | null;
}

/** What a command on mandates said. */
export interface Said {
  codes: string[];
  lines: { reference: string; state: string; accounts: number; name: string | null }[];
  reached: number;
}

/** What is done with mandates in a test. */
export interface MandateDesk {
  /** The board of the firm of somebody. */
  board(token: string, filter?: object): Promise<ShownMandate[]>;
  /** What an account is asked for and has entrusted, as somebody sees it; null without the right. */
  mandatesOf(token: string, member: TestMember): Promise<ShownMandate[] | null>;
  send(token: string, mutation: string, input: object): Promise<Said>;
  /** Asks these numbers for the usual. */
  ask(token: string, references: readonly string[], change?: object): Promise<Said>;
  /** Sends a command without anybody being signed in. */
  open(mutation: string, input: object): Promise<{ codes: string[]; challenge: string | null }>;
  /** Runs the waiting jobs; the mails that leave, oldest first. */
  letters(): Promise<Message[]>;
  close(): Promise<void>;
}

const fields = `id state askedAs askedName reason remindable version parts { code } account { name }
  decidedEmail decidedBy { id } fingerprint`;

export function openMandateDesk(house: House): MandateDesk {
  const { urls } = house.database;
  const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
  const portalUrl = 'https://portail.example';
  const run = async (): Promise<Message[]> => {
    const mails: Message[] = [];
    const mailer = {
      send: async (message: Message) => {
        mails.push(message);
      },
      close: () => undefined,
    };
    const sending = { database, mailer, portalUrl };
    const tasks: Record<string, (payload: never) => Promise<void>> = {
      'send-mandate-request': (payload: RequestLetter) => sendMandateRequest(sending, payload),
      'tell-of-mandate': (payload: MandateTidings) => tellOfMandate(sending, payload),
      'tell-firm-of-mandate': (payload: FirmTidings) => tellFirmOfMandate(sending, payload),
      'send-sign-in-mail': (payload: { challengeId: string }) => sendSignInMail(sending, payload),
    };
    const jobs = await withConnection(
      urls.identity_jobs,
      (queue) => queue<{ payload: never; identifier: string }[]>`
        delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
        where task.id = job.task_id and task.identifier = any(${Object.keys(tasks)})
        returning job.payload, task.identifier`,
    );
    for (const { payload, identifier } of jobs) await tasks[identifier]?.(payload);
    // A letter becomes one for each of its readers.
    return jobs.length > 0 ? [...mails, ...(await run())] : mails;
  };
  const desk: MandateDesk = {
    board: async (token, filter = {}) => {
      const query = `query ($state: MandateState, $search: String) { viewer { firm {
        mandates(first: 200, state: $state, search: $search) { edges { node { ${fields} } } } } } }`;
      const { data, errors } = await house.ask<{
        viewer: { firm: { mandates: { edges: { node: ShownMandate }[] } } };
      }>(token, query, filter);
      if (errors) throw new Error(JSON.stringify(errors));
      return data?.viewer.firm.mandates.edges.map(({ node }) => node) ?? [];
    },
    mandatesOf: async (token, { memberNumber }) => {
      const query = `{ memberAccount(memberNumber: "${memberNumber}") {
        mandates { ${fields} people { id } } } }`;
      const { data } = await house.ask<{
        memberAccount: { mandates: ShownMandate[] | null } | null;
      }>(token, query);
      return data?.memberAccount?.mandates ?? null;
    },
    send: async (token, mutation, input) => {
      const query = `mutation ($input: ${inputOf(mutation)}!) {
        done: ${mutation}(input: $input) { ${selectionOf(mutation)} refusals { code field } } }`;
      const { data, errors } = await house.ask<{
        done: Partial<Said> & { refusals: { code: string }[] };
      }>(token, query, { input: { idempotencyKey: newId(), ...input } });
      return {
        codes: [
          ...(data?.done?.refusals ?? []).map(({ code }) => code),
          ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
        ],
        lines: data?.done?.lines ?? [],
        reached: data?.done?.reached ?? 0,
      };
    },
    ask: (token, references, change = {}) =>
      desk.send(token, 'askMandates', {
        lines: references,
        ...{ parts: ['mandate-staff', 'mandate-invoices'], startsOn: '2026-11-23', ...change },
      }),
    open: async (mutation, input) => {
      const selection = mutation === 'requestMandateCode' ? 'challenge' : '';
      const type = mutation === 'requestMandateCode' ? 'MandateLinkInput' : inputOf(mutation);
      const { data, errors } = await house.ask<{
        done: { challenge?: string | null; refusals: { code: string }[] };
      }>(
        null,
        `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${selection} refusals { code triesLeft } } }`,
        { input },
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return {
        codes: data?.done.refusals.map(({ code }) => code) ?? [],
        challenge: data?.done.challenge ?? null,
      };
    },
    letters: run,
    close: () => database.close(),
  };
  return desk;
}

const inputs: Readonly<Record<string, string>> = {
  remindMandates: 'MandatesInput',
  giveUpMandates: 'MandatesInput',
  acceptMandate: 'EntrustInput',
  changeMandate: 'EntrustInput',
  revokeMandate: 'MandateVersionInput',
};

const inputOf = (mutation: string): string =>
  inputs[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

function selectionOf(mutation: string): string {
  if (/^(preview|ask)/.test(mutation)) return 'asked lines { reference name state accounts }';
  return /^(remind|giveUp)/.test(mutation) ? 'reached' : 'mandate { id }';
}

/** The secret of the link that a request carries. */
export function mandateSecretIn(mail: Message | undefined): string {
  const [, secret] = /\/mandat\/([\w-]{43})/.exec(mail?.text ?? '') ?? [];
  if (!secret) throw new Error(`No link in the mail: ${mail?.subject}`);
  return secret;
}

/** The code that a mail carries. */
export function codeIn(mail: Message | undefined): string {
  const [, code] = /^([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(mail?.subject ?? '') ?? [];
  if (!code) throw new Error(`No code in the mail: ${mail?.subject}`);
  return code;
}
