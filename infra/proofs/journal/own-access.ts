import { newId } from '@vigie/chassis/ids';
import { codeIn } from '@vigie/identity/testing/doorstep';
import { withConnection } from '../../database/connection.ts';
import { addPerson } from '../../tests/cast.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

/** Somebody who has come in by their code. */
export async function entered({ house, door }: World) {
  const someone = await addPerson(house, `acces-${++counter}`);
  return { ...someone, ...(await door.enter(someone.email)) };
}

async function sessionOf({ house }: World, personId: string): Promise<string> {
  const [row] = await withConnection(
    house.database.adminUrl,
    (admin) => admin<{ id: string }[]>`
      select id from identity.session where subject_id = ${personId} order by created_at limit 1`,
  );
  return row?.id ?? '';
}

/** Asks for a code and reads it from its mail. */
async function challenged({ house, door }: World, token: string, mutation: string, to: string) {
  const { data } = await house.ask<Record<string, { challenge: string }>>(
    token,
    `mutation { payload: ${mutation} { challenge } }`,
  );
  await door.work();
  const mail = door.mails.findLast((each) => each.to === to && /^[\w-]{9} :/.test(each.subject));
  return { challenge: data!['payload']!.challenge, code: codeIn(mail) };
}

/** Ways in, and what people do with their own access. */
export const ownAccess: Record<string, (world: World) => Promise<Scenario>> = {
  requestSignInCode: async ({ house }) => {
    const { email } = await addPerson(house, `demande-${++counter}`);
    return {
      accepted: { token: null, input: { email } },
      refused: { token: null, input: { email: 'none' }, code: 'INVALID_EMAIL' },
    };
  },

  confirmSignInCode: async ({ house, door }) => {
    const { email } = await addPerson(house, `entree-${++counter}`);
    const { challenge, code } = await door.codeFor(email);
    const elsewhere = { challenge: newId(), code };
    return {
      accepted: { token: null, input: { challenge, code } },
      refused: { token: null, input: elsewhere, code: 'CODE_EXPIRED' },
    };
  },

  renewAccess: async ({ house, door }) => {
    const { email } = await addPerson(house, `suite-${++counter}`);
    const { sessionSecret } = await door.enter(email);
    return {
      accepted: { token: null, input: { sessionSecret } },
      refused: { token: null, input: { sessionSecret: newId() }, code: 'SESSION_ENDED' },
    };
  },

  signOut: async ({ house, door }) => {
    const { email } = await addPerson(house, `sortie-${++counter}`);
    const { accessToken } = await door.enter(email);
    return { accepted: { token: accessToken }, refused: { token: null, code: 'UNAUTHENTICATED' } };
  },

  signOutEverywhere: async (world) => ({
    accepted: { token: (await entered(world)).accessToken },
    refused: { token: null, code: 'UNAUTHENTICATED' },
  }),

  endSession: async (world) => {
    const { id, email, accessToken: token } = await entered(world);
    await world.door.enter(email);
    const idempotencyKey = newId();
    return {
      accepted: { token, input: { idempotencyKey, id: await sessionOf(world, id) } },
      refused: { token, input: { idempotencyKey: newId(), id: newId() }, code: 'NOT_FOUND' },
    };
  },

  forgetDevice: async (world) => {
    const { id: personId, accessToken: token } = await entered(world);
    const [row] = await withConnection(
      world.house.database.adminUrl,
      (admin) => admin<{ id: string }[]>`
        update identity.device set trusted_until = clock.now() + interval '1 day'
        where person_id = ${personId} returning id`,
    );
    const input = { idempotencyKey: newId(), id: row?.id };
    return {
      accepted: { token, input },
      refused: { token, input: { idempotencyKey: newId(), id: newId() }, code: 'NOT_FOUND' },
    };
  },

  requestProof: async (world) => ({
    accepted: { token: (await entered(world)).accessToken },
    refused: { token: null, code: 'UNAUTHENTICATED' },
  }),

  proveIdentity: async (world) => {
    const { email, accessToken: token } = await entered(world);
    const { challenge, code } = await challenged(world, token, 'requestProof', email);
    return {
      accepted: { token, input: { challenge, code } },
      refused: { token, input: { challenge: newId(), code }, code: 'CODE_EXPIRED' },
    };
  },

  changeName: async ({ administrator: { token } }) => ({
    accepted: { token, input: { idempotencyKey: newId(), firstName: 'Ysé', lastName: 'Auneau' } },
    refused: {
      token,
      input: { idempotencyKey: newId(), firstName: '', lastName: 'Auneau' },
      code: 'INVALID_NAME',
    },
  }),

  putStepsAway: async ({ administrator: { token } }) => ({
    accepted: { token, input: { idempotencyKey: newId(), away: true } },
    refused: {
      ...{ token: null, code: 'UNAUTHENTICATED' },
      input: { idempotencyKey: newId(), away: true },
    },
  }),

  requestAddress: async ({ administrator: { token } }) => ({
    accepted: { token, input: { email: `autre-${++counter}@vigie.example` } },
    refused: { token, input: { email: 'none' }, code: 'INVALID_EMAIL' },
  }),

  confirmAddress: async (world) => {
    const { token } = world.administrator;
    const email = `neuve-${++counter}@vigie.example`;
    const mutation = `requestAddress(input: { email: "${email}" })`;
    const { challenge, code } = await challenged(world, token, mutation, email);
    return {
      accepted: { token, input: { challenge, code } },
      refused: { token, input: { challenge: newId(), code }, code: 'CODE_EXPIRED' },
    };
  },
};
