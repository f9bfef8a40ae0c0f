import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Message } from '@vigie/chassis/mail';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { House } from '../../../../infra/tests/house.ts';
import { sendFirmInvitation } from '../firm/invitation/jobs.ts';

/** A firm as its people read it. */
export interface ShownFirm {
  id: string;
  name: string;
  role: string | null;
  members:
    | {
        id: string;
        email: string;
        role: string;
        version: number;
        clientCount: number;
        lastManager: boolean;
      }[]
    | null;
  invitations: { id: string; email: string; role: string }[] | null;
  replacements: { id: string; current: boolean; from: string; until: string }[] | null;
}

/** What is done with firms in a test. */
export interface FirmDesk {
  /** The firm for which somebody works. */
  firm(token: string): Promise<ShownFirm | null>;
  /** Names of the clients that somebody sees. */
  clients(token: string, filter?: object): Promise<string[]>;
  /** Sends a command; the codes of what was refused. */
  send(token: string, mutation: string, input: object): Promise<string[]>;
  accept(secret: string): Promise<string[]>;
  /** Runs the waiting letters; the mails that leave, oldest first. */
  letters(): Promise<Message[]>;
  close(): Promise<void>;
}

const fields = `id name role members { id email role version clientCount lastManager }
  invitations { id email role } replacements { id current from until }`;

export function openFirmDesk(house: House): FirmDesk {
  const { urls } = house.database;
  const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
  return {
    firm: async (token) => {
      const query = `{ viewer { firm { ${fields} } } }`;
      const { data } = await house.ask<{ viewer: { firm: ShownFirm | null } }>(token, query);
      return data?.viewer.firm ?? null;
    },
    clients: async (token, filter = {}) => {
      const query = `query ($search: String, $memberId: ID, $unassigned: Boolean) { viewer { firm {
        clients(first: 200, search: $search, memberId: $memberId, unassigned: $unassigned) {
          totalCount edges { node { account { name } } } } } } }`;
      const { data, errors } = await house.ask<{
        viewer: {
          firm: {
            clients: { totalCount: number; edges: { node: { account: { name: string } } }[] };
          };
        };
      }>(token, query, filter);
      if (errors) throw new Error(JSON.stringify(errors));
      const page = data?.viewer.firm.clients;
      if (page?.totalCount !== page?.edges.length) throw new Error('The count is wrong');
      return page?.edges.map(({ node }) => node.account.name) ?? [];
    },
    send: async (token, mutation, input) => {
      const query = `mutation ($input: ${inputOf(mutation)}!) {
        done: ${mutation}(input: $input) { firm { id } refusals { code field } } }`;
      const { data, errors } = await house.ask<{
        done: { firm: { id: string } | null; refusals: { code: string }[] } | null;
      }>(token, query, { input: { idempotencyKey: newId(), ...input } });
      return [
        ...(data?.done?.refusals ?? []).map(({ code }) => code),
        ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
      ];
    },
    accept: async (secret) => {
      const { data } = await house.ask<{ done: { refusals: { code: string }[] } }>(
        null,
        `mutation ($secret: String!) {
          done: acceptFirmInvitation(input: { secret: $secret }) { email refusals { code } } }`,
        { secret },
      );
      return data?.done.refusals.map(({ code }) => code) ?? ['NO_ANSWER'];
    },
    letters: async () => {
      const mails: Message[] = [];
      const mailer = {
        send: async (message: Message) => {
          mails.push(message);
        },
        close: () => undefined,
      };
      const jobs = await withConnection(
        urls.identity_jobs,
        (queue) => queue<
          { payload: { invitationId: string } }[]
        >`delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
          where task.id = job.task_id and task.identifier = 'send-firm-invitation' returning job.payload`,
      );
      for (const { payload } of jobs) {
        const portalUrl = 'https://portail.example';
        await sendFirmInvitation({ database, mailer, portalUrl }, payload);
      }
      return mails;
    },
    close: () => database.close(),
  };
}

function inputOf(mutation: string): string {
  if (mutation === 'revokeFirmInvitation') return 'FirmInvitationInput';
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

/** The secret of the link that an invitation to a firm carries. */
export function firmSecretIn(mail: Message | undefined): string {
  const [, secret] = /\/invitation\/cabinet\/([\w-]{43})/.exec(mail?.text ?? '') ?? [];
  if (!secret) throw new Error(`No link in the mail: ${mail?.subject}`);
  return secret;
}
