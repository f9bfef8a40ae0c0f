import { openDatabase } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { Message } from '@vigie/chassis/mail';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addPerson, type TestUser } from '../../../../infra/tests/cast.ts';
import type { House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';
import { sendStaffInvitation } from '../staff/invitation/jobs.ts';

/** Somebody of the service as whoever keeps the team reads them. */
export interface ShownStaff {
  id: string;
  personId: string;
  email: string;
  roles: { code: string }[];
  accessUntil: string | null;
  lastSignInAt: string | null;
  lastSupervisor: boolean;
  version: number;
}

/** What is done with the team in a test. */
export interface StaffDesk {
  /** Somebody of the service with these roles, signed in. */
  colleague(...roles: string[]): Promise<TestUser>;
  team(token: string): Promise<ShownStaff[] | null>;
  /** Somebody's row in the team. */
  seat(token: string, person: { id: string }): Promise<ShownStaff>;
  /** Sends a command; the codes of what was refused. */
  send(token: string, mutation: string, input: object): Promise<string[]>;
  accept(secret: string): Promise<string[]>;
  /** Runs the waiting letters; the mails that leave. */
  letters(): Promise<Message[]>;
  close(): Promise<void>;
}

export function openStaffDesk(house: House): StaffDesk {
  const { urls } = house.database;
  const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
  const team = async (token: string) => {
    const { data } = await house.ask<{ staff: ShownStaff[] | null }>(
      token,
      `{ staff { id personId email roles { code } accessUntil lastSignInAt lastSupervisor version } }`,
    );
    return data?.staff ?? null;
  };
  return {
    colleague: async (...roles) => {
      const person = await addPerson(house, `equipe-${newId()}`, true);
      await house.seed(async (tx) => {
        for (const role of roles) await grantRole(tx, person.id, role, null);
      });
      return { ...person, token: await house.tokenFor(person.id, 'staff') };
    },
    team,
    seat: async (token, { id }) => {
      const found = (await team(token))?.find(({ personId }) => personId === id);
      if (!found) throw new Error('Nobody of the team');
      return found;
    },
    send: async (token, mutation, input) => {
      const type =
        mutation === 'revokeStaffInvitation'
          ? 'StaffInvitationInput'
          : `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { data, errors } = await house.ask<{ done: { refusals: { code: string }[] } | null }>(
        token,
        `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { refusals { code } } }`,
        { input: { idempotencyKey: newId(), ...input } },
      );
      return [
        ...(data?.done?.refusals ?? []).map(({ code }) => code),
        ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
      ];
    },
    accept: async (secret) => {
      const { data } = await house.ask<{ done: { refusals: { code: string }[] } }>(
        null,
        `mutation ($secret: String!) {
          done: acceptStaffInvitation(input: { secret: $secret }) { email refusals { code } } }`,
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
        (queue) => queue<{ payload: { invitationId: string } }[]>`
          delete from identity_jobs._private_jobs job using identity_jobs._private_tasks task
          where task.id = job.task_id and task.identifier = 'send-staff-invitation' returning job.payload`,
      );
      for (const { payload } of jobs) {
        const portalUrl = 'https://portail.example';
        await sendStaffInvitation({ database, mailer, portalUrl }, payload);
      }
      return mails;
    },
    close: () => database.close(),
  };
}

/** The secret of the link that an invitation to the service carries. */
export function staffSecretIn(mail: Message | undefined): string {
  const [, secret] = /\/invitation\/equipe\/([\w-]{43})/.exec(mail?.text ?? '') ?? [];
  if (!secret) throw new Error(`No link in the mail: ${mail?.subject}`);
  return secret;
}
