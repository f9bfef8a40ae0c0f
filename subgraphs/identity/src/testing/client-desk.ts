import { newId } from '@vigie/chassis/ids';
import { addPerson } from '../../../../infra/tests/cast.ts';
import type { House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../seed.ts';

export interface Credentials {
  id: string;
  secret: string;
}

interface Answered {
  client: { id: string; version: number; state: string; scopes: { scope: string }[] } | null;
  secret?: string | null;
  refusals: { code: string; field: string | null; value: string | null }[];
}

export interface MadeClient {
  client: { id: string; version: number };
  credentials: Credentials;
}

const withSecret = ['createMachineClient', 'rotateMachineClientSecret'];

/** Programs as the supervision of the service manages them, and as they come in. */
export async function openClientDesk(house: House) {
  const { id: supervisorId } = await addPerson(house, `supervision-${newId()}`, true);
  await house.seed((tx) => grantRole(tx, supervisorId, 'staff-supervisor', null));
  // A token of its own each time: tests move the clock beyond the life of any.
  const supervisor = (): Promise<string> => house.tokenFor(supervisorId, 'staff');

  const send = async (mutation: string, input: object): Promise<Answered> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const inputType = /^(suspend|resume|revoke)/.test(mutation)
      ? 'MachineClientVersionInput'
      : type;
    const { data, errors } = await house.ask<Record<string, Answered>>(
      await supervisor(),
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) {
        client { id version state scopes { scope } } ${withSecret.includes(mutation) ? 'secret' : ''}
        refusals { code field value } } }`,
      { input: { idempotencyKey: newId(), ...input } },
    );
    const answer = data?.[mutation];
    if (!answer) throw new Error(JSON.stringify(errors));
    return answer;
  };

  const described = (change: object = {}): object => ({
    ...{ name: 'Paie', purpose: 'Essai', binding: 'SERVICE', scopes: ['account:read'], ...change },
  });

  const made = ({ client, secret }: Answered): MadeClient => {
    if (!client || !secret) throw new Error('No program was made');
    return { client, credentials: { id: client.id, secret } };
  };

  const knock = ({ id, secret }: Credentials): Promise<Response> =>
    fetch(`${house.url}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  return {
    supervisor,
    supervisorId,
    send,
    described,
    /** A program as it was read, for commands that take its version. */
    at: ({ client }: MadeClient) => ({ id: client.id, version: client.version }),
    create: async (change: object = {}): Promise<MadeClient> =>
      made(await send('createMachineClient', described(change))),
    rotate: async ({ client }: MadeClient, overlapHours: number): Promise<MadeClient> => {
      const { id, version } = client;
      return made(await send('rotateMachineClientSecret', { id, version, overlapHours }));
    },
    status: async (credentials: Credentials): Promise<number> => {
      const response = await knock(credentials);
      await response.arrayBuffer();
      return response.status;
    },
    token: async (credentials: Credentials): Promise<string> => {
      const { access_token: token } = (await (await knock(credentials)).json()) as {
        access_token: string;
      };
      return token;
    },
  };
}

export type ClientDesk = Awaited<ReturnType<typeof openClientDesk>>;
