import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Message } from '@vigie/chassis/mail';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { TestMember } from '../../../../infra/tests/cast.ts';
import type { House } from '../../../../infra/tests/house.ts';
import { sendAccessRequestMail, type RequestLetter } from '../access-request/jobs.ts';

export interface ShownRequest {
  id: string;
  email: string;
  state: string;
  version: number;
  account: { id: string } | null;
  previousUser: { email: string } | null;
  proof: string | null;
  note: string | null;
  assignee: { id: string } | null;
}

export interface Followed {
  state: string;
  email: string;
  memberNumber: string;
  requestedAt: string;
  byService: boolean | null;
  reason: string | null;
}

type Step = 'take' | 'giveBack' | 'approve' | 'refuse';

/** People who cannot get in any more, and those who answer them, through the API. */
export interface RequestDesk {
  /** An address that nobody has. */
  address(): string;
  ask(change: object): Promise<{ secret: string; codes: string[] }>;
  follow(secret: string): Promise<Followed | null>;
  of(token: string, member: TestMember): Promise<ShownRequest[]>;
  all(token: string): Promise<ShownRequest[]>;
  one(token: string, id: string): Promise<ShownRequest | null>;
  /** What was refused; empty where it was done. */
  decide(token: string, how: Step, input: object): Promise<string[]>;
  /** Runs the waiting jobs; the mails that leave. */
  mails(): Promise<Message[]>;
  close(): Promise<void>;
}

const request =
  'id email state version account { id } previousUser { email } proof note assignee { id }';

export function openRequestDesk(house: House): RequestDesk {
  const { urls } = house.database;
  const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
  const data = async <T>(token: string | null, query: string, variables: object) => {
    const { status, data: told, errors } = await house.ask<T>(token, query, variables);
    // What was not answered at all is no empty list.
    if (!told && status !== 200) throw new Error(JSON.stringify(errors));
    return told;
  };
  return {
    address: () => `demande-${newId()}@vigie.example`,
    ask: async (change) => {
      const names = { firstName: 'Ysé', lastName: 'Kermadec', kind: 'ADMINISTRATOR_GONE' };
      const said = await data<{
        requestAccess: { secret: string | null; refusals: { code: string }[] };
      }>(
        null,
        `mutation ($input: RequestAccessInput!) {
          requestAccess(input: $input) { secret refusals { code } } }`,
        { input: { ...names, ...change } },
      );
      return {
        secret: said?.requestAccess.secret ?? '',
        codes: said?.requestAccess.refusals.map(({ code }) => code) ?? ['NO_ANSWER'],
      };
    },
    follow: async (secret) => {
      const query = `query ($secret: String!) { followedAccessRequest(secret: $secret) {
        state email memberNumber requestedAt byService reason } }`;
      const said = await data<{ followedAccessRequest: Followed | null }>(null, query, { secret });
      return said?.followedAccessRequest ?? null;
    },
    of: async (token, { memberNumber }) => {
      const query = `query ($n: MemberNumber!) { memberAccount(memberNumber: $n) {
        accessRequests { edges { node { ${request} } } } } }`;
      const said = await data<{
        memberAccount: { accessRequests: { edges: { node: ShownRequest }[] } };
      }>(token, query, { n: memberNumber });
      return said?.memberAccount.accessRequests.edges.map(({ node }) => node) ?? [];
    },
    all: async (token) => {
      const query = `{ accessRequests { edges { node { ${request} } } } }`;
      const said = await data<{ accessRequests: { edges: { node: ShownRequest }[] } }>(
        token,
        query,
        {},
      );
      return said?.accessRequests.edges.map(({ node }) => node) ?? [];
    },
    one: async (token, id) => {
      const query = `query ($id: ID!) { accessRequest(id: $id) { ${request} } }`;
      const said = await data<{ accessRequest: ShownRequest | null }>(token, query, { id });
      return said?.accessRequest ?? null;
    },
    decide: async (token, how, input) => {
      const name = `${how}AccessRequest`;
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const said = await house.ask<{ done: { refusals: { code: string }[] } | null }>(
        token,
        `mutation ($input: ${type}!) { done: ${name}(input: $input) { refusals { code } } }`,
        { input: { idempotencyKey: newId(), ...input } },
      );
      return [
        ...(said.data?.done?.refusals ?? []).map(({ code }) => code),
        ...(said.errors ?? []).map(({ extensions }) => String(extensions['code'])),
      ];
    },
    mails: async () => {
      const sent: Message[] = [];
      const mailer = {
        send: async (message: Message) => {
          sent.push(message);
        },
        close: () => undefined,
      };
      const take = () =>
        withConnection(
          urls.identity_jobs,
          (queue) => queue<{ payload: RequestLetter }[]>`
          delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
          where task.id = job.task_id and task.identifier = 'send-access-request-mail'
          returning job.payload`,
        );
      // One job for all administrators becomes one for each of them.
      for (let waiting = await take(); waiting.length > 0; waiting = await take()) {
        for (const { payload } of waiting) {
          const portalUrl = 'https://portail.example';
          await sendAccessRequestMail({ database, mailer, portalUrl }, payload);
        }
      }
      return sent;
    },
    close: () => database.close(),
  };
}
