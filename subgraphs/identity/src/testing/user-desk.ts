import { newId } from '@vigie/chassis/ids';
import { openDatabase } from '@vigie/chassis/database';
import type { Message } from '@vigie/chassis/mail';
import { withConnection } from '../../../../infra/database/connection.ts';
import type { TestMember } from '../../../../infra/tests/cast.ts';
import type { House } from '../../../../infra/tests/house.ts';
import { sendInvitationMail } from '../invitation/jobs.ts';

export interface ShownUser {
  id: string;
  email: string;
  version: number;
  owner: boolean;
  lastAdministrator: boolean;
  state: string;
  position: string | null;
  phone: string | null;
  accessUntil: string | null;
  lastSignInAt: string | null;
  invitationsSent: number;
  restorableUntil: string | null;
  roles: { code: string }[];
}

/** What a command said: codes of refusals, or of the gateway's errors. */
export interface Said {
  codes: string[];
  user: ShownUser | null;
  ids: string[];
}

/** Who manages the users of accounts, through the API. */
export interface UserDesk {
  users(token: string, member: TestMember, search?: string, state?: string): Promise<ShownUser[]>;
  /** The user with this address; fails without one. */
  userOf(token: string, member: TestMember, email: string): Promise<ShownUser>;
  send(token: string, mutation: string, input: object): Promise<Said>;
  /** Invites, without anybody answering yet. */
  invite(token: string, member: TestMember, change?: object): Promise<Said>;
  /** Offers an account; the offer that waits now. */
  offer(
    token: string,
    member: TestMember,
    userId: string,
  ): Promise<{ codes: string[]; offerId: string }>;
  /** Runs the waiting letters; the mails that leave, oldest first. */
  letters(): Promise<Message[]>;
  accept(secret: string): Promise<string[]>;
  close(): Promise<void>;
}

const user = `id email version owner lastAdministrator state position phone accessUntil lastSignInAt
  invitationsSent restorableUntil roles { code }`;

export function openUserDesk(house: House): UserDesk {
  const { urls } = house.database;
  const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
  const desk: UserDesk = {
    users: async (token, { memberNumber }, search, state) => {
      const query = `query ($n: MemberNumber!, $search: String, $state: UserState) {
        memberAccount(memberNumber: $n) {
          users(search: $search, state: $state) { edges { node { ${user} } } } } }`;
      const { data, errors } = await house.ask<{
        memberAccount: { users: { edges: { node: ShownUser }[] } };
      }>(token, query, { n: memberNumber, search, state });
      if (errors) throw new Error(JSON.stringify(errors));
      return data?.memberAccount.users.edges.map(({ node }) => node) ?? [];
    },
    userOf: async (token, member, email) => {
      const found = (await desk.users(token, member)).find((each) => each.email === email);
      if (!found) throw new Error(`${email} is no user`);
      return found;
    },
    send: async (token, mutation, input) => {
      const selection = selectionOf(mutation);
      const query = `mutation ($input: ${inputOf(mutation)}!) {
        done: ${mutation}(input: $input) { ${selection} refusals { code field } } }`;
      const { data, errors } = await house.ask<{
        done: {
          user?: ShownUser | null;
          invitations?: { id: string }[];
          refusals: { code: string }[];
        } | null;
      }>(token, query, { input: { idempotencyKey: newId(), ...input } });
      return {
        codes: [
          ...(data?.done?.refusals ?? []).map(({ code }) => code),
          ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
        ],
        user: data?.done?.user ?? null,
        ids: data?.done?.invitations?.map(({ id }) => id) ?? [],
      };
    },
    invite: (token, { accountId }, change = {}) =>
      desk.send(token, 'inviteUser', {
        ...{ accountIds: [accountId], email: `invite-${newId()}@vigie.example` },
        ...{ firstName: 'Maud', lastName: 'Sillery', roles: ['hr'], ...change },
      }),
    offer: async (token, { memberNumber }, userId) => {
      const { codes } = await desk.send(token, 'offerOwnership', { userId });
      const query = `{ memberAccount(memberNumber: "${memberNumber}") { ownershipOffer { id } } }`;
      const { data } = await house.ask<{
        memberAccount: { ownershipOffer: { id: string } | null };
      }>(token, query);
      return { codes, offerId: data?.memberAccount.ownershipOffer?.id ?? '' };
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
          { payload: { letterId: string } }[]
        >`delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
          where task.id = job.task_id and task.identifier = 'send-invitation-mail' returning job.payload`,
      );
      for (const { payload } of jobs) {
        const portalUrl = 'https://portail.example';
        await sendInvitationMail({ database, mailer, portalUrl }, payload);
      }
      return mails;
    },
    accept: async (secret) => {
      const { data } = await house.ask<{ acceptInvitation: { refusals: { code: string }[] } }>(
        null,
        `mutation ($secret: String!) {
          acceptInvitation(input: { secret: $secret }) { email refusals { code } } }`,
        { secret },
      );
      return data?.acceptInvitation.refusals.map(({ code }) => code) ?? ['NO_ANSWER'];
    },
    close: () => database.close(),
  };
  return desk;
}

function inputOf(mutation: string): string {
  if (/^(resend|revoke)/.test(mutation)) return 'InvitationInput';
  if (/^(accept|end)Ownership/.test(mutation)) return 'OwnershipOfferInput';
  if (/^(remove|restore)/.test(mutation)) return 'UserVersionInput';
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

function selectionOf(mutation: string): string {
  if (/nvit/.test(mutation)) return 'invitations { id }';
  return /Ownership/.test(mutation) ? 'offer { id }' : `user { ${user} }`;
}

/** The secret of the link that a mail carries. */
export function secretIn(mail: Message | undefined): string {
  const [, secret] = /\/invitation\/([\w-]{43})/.exec(mail?.text ?? '') ?? [];
  if (!secret) throw new Error(`No link in the mail: ${mail?.subject}`);
  return secret;
}
