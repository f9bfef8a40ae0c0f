import { newId } from '@vigie/chassis/ids';
import { grantRole } from '@vigie/identity/seed';
import { newAuthenticator } from '@vigie/identity/testing/authenticator';
import { addTotp, firstFactor, shownBy } from '@vigie/identity/testing/second-factor';
import { withConnection } from '../../database/connection.ts';
import { addMember, addPerson } from '../../tests/cast.ts';
import { entered } from './own-access.ts';
import type { Scenario, World } from './scenarios.ts';

let counter = 0;

/** Passwords, applications, passkeys and recovery codes. */
export const ownFactors: Record<string, (world: World) => Promise<Scenario>> = {
  signInWithPassword: async (world) => {
    const { memberNumber } = await ownerWithPassword(world);
    return {
      accepted: { token: null, input: { memberNumber, password } },
      refused: {
        token: null,
        input: { memberNumber: '12', password },
        code: 'INVALID_MEMBER_NUMBER',
      },
    };
  },

  requestPasswordLink: async (world) => ({
    accepted: { token: null, input: { memberNumber: world.member.memberNumber } },
    refused: { token: null, input: { memberNumber: '12' }, code: 'INVALID_MEMBER_NUMBER' },
  }),

  choosePassword: async (world) => {
    const { link } = await ownerWithLink(world);
    return {
      accepted: { token: null, input: { link, password } },
      refused: { token: null, input: { link, password: 'Court1!' }, code: 'TOO_SHORT' },
    };
  },

  changePassword: async (world) => {
    const { token } = (await ownerWithPassword(world)).owner;
    return {
      accepted: { token, input: { password } },
      refused: { token, input: { password: 'Court1!' }, code: 'TOO_SHORT' },
    };
  },

  startTotp: async (world) => ({
    accepted: { token: (await entered(world)).accessToken, input: {} },
    refused: { token: null, input: {}, code: 'STEP_EXPIRED' },
  }),

  confirmTotp: async (world) => {
    const { accessToken: token } = await entered(world);
    const { secret } = await world.door.send<{ secret: string }>('startTotp', {}, 'secret', token);
    return {
      accepted: { token, input: { code: shownBy(world.house, secret) } },
      refused: { token, input: { code: '000000' }, code: 'WRONG_CODE' },
    };
  },

  confirmSecondFactor: async (world) => {
    const { email, secret } = await withTotp(world);
    const { secondStep } = await firstFactor(world.door, email);
    const code = shownBy(world.house, secret);
    return {
      accepted: { token: null, input: { step: secondStep?.secret, code } },
      refused: { token: null, input: { step: newId(), code }, code: 'STEP_EXPIRED' },
    };
  },

  removeTotp: async (world) => ({
    accepted: { token: (await withTotp(world)).accessToken },
    refused: { token: (await entered(world)).accessToken, code: 'NOT_FOUND' },
  }),

  drawRecoveryCodes: async (world) => ({
    accepted: { token: (await withTotp(world)).accessToken },
    refused: { token: (await entered(world)).accessToken, code: 'NO_FACTOR' },
  }),

  startPasskey: async () => ({
    accepted: { token: null, input: {} },
    refused: { token: null, input: { step: newId() }, code: 'STEP_EXPIRED' },
  }),

  confirmPasskey: async (world) => {
    const { key } = await withPasskey(world);
    const { ceremony, options } = await asked(world, 'startPasskey');
    return {
      accepted: { token: null, input: { ceremony, response: key.show(options) } },
      refused: { token: null, input: { ceremony: newId(), response: '' }, code: 'CODE_EXPIRED' },
    };
  },

  startPasskeyRegistration: async (world) => ({
    accepted: { token: (await entered(world)).accessToken, input: {} },
    refused: { token: null, input: {}, code: 'STEP_EXPIRED' },
  }),

  confirmPasskeyRegistration: async (world) => {
    const { accessToken: token } = await entered(world);
    const { ceremony, options } = await asked(world, 'startPasskeyRegistration', token);
    const made = { response: newAuthenticator().make(options), name: 'Téléphone' };
    return {
      accepted: { token, input: { ceremony, ...made } },
      refused: { token, input: { ceremony: newId(), ...made }, code: 'NOT_VERIFIED' },
    };
  },

  removePasskey: async (world) => {
    const { accessToken: token } = await withPasskey(world);
    const { data } = await world.house.ask<{
      viewer: { credentials: { passkeys: { id: string }[] } };
    }>(token, '{ viewer { credentials { passkeys { id } } } }');
    return {
      accepted: { token, input: { id: data?.viewer.credentials.passkeys[0]?.id } },
      refused: { token, input: { id: newId() }, code: 'NOT_FOUND' },
    };
  },

  resetSecondFactor: async (world) => {
    const { email } = await entered(world);
    const { id } = await addPerson(world.house, `reparateur-${++counter}`, true);
    await world.house.seed((tx) => grantRole(tx, id, 'staff-assistant', null));
    const token = await world.house.tokenFor(id, 'staff');
    const input = { email, proof: 'CALL_BACK', note: 'Rappelée au numéro du dossier.' };
    return {
      accepted: { token, input: { idempotencyKey: newId(), ...input } },
      refused: {
        token,
        input: { idempotencyKey: newId(), ...input, note: 'x' },
        code: 'INVALID_NOTE',
      },
    };
  },

  cancelSecondFactorReset: async (world) => {
    const { id, accessToken: token } = await entered(world);
    await withConnection(
      world.house.database.adminUrl,
      (
        admin,
      ) => admin`insert into identity.factor_reset (id, person_id, asked_by, proof, note, effective_at)
        values (${newId()}, ${id}, ${newId()}, 'CALL_BACK', 'Rappelée.', clock.now() + interval '2 days')`,
    );
    return {
      accepted: { token, input: {} },
      refused: { token, input: { link: 'x' }, code: 'NOT_FOUND' },
    };
  },
};

const password = 'Kz7!mPq2;Wxe';

/** The owner of an account, and the link that was mailed to them. */
async function ownerWithLink({ house, door }: World) {
  const member = await addMember(house, `Proprietaire${++counter}`);
  const owner = await member.userWith('administrator');
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`update identity.account_user set owner = true where person_id = ${owner.id}`,
  );
  const { memberNumber } = member;
  await door.send('requestPasswordLink', { memberNumber }, 'refusals { code }');
  await door.work();
  const { text = '' } = door.mailTo(owner.email, /mot de passe/) ?? {};
  return { owner, memberNumber, link: /mot-de-passe\/([\w-]+)/.exec(text)?.[1] ?? '' };
}

async function ownerWithPassword(world: World) {
  const { owner, memberNumber, link } = await ownerWithLink(world);
  await world.door.send('choosePassword', { link, password }, 'refusals { code }');
  // The link has ended every session.
  return { owner: { ...owner, token: await world.house.tokenFor(owner.id) }, memberNumber };
}

async function withTotp(world: World) {
  const someone = await entered(world);
  const { house, door } = world;
  return { ...someone, ...(await addTotp(house, door, someone.accessToken)) };
}

const asked = ({ door }: World, mutation: string, token?: string) =>
  door.send<{ ceremony: string; options: string }>(mutation, {}, 'ceremony options', token);

async function withPasskey(world: World) {
  const someone = await entered(world);
  const key = newAuthenticator();
  const { accessToken } = someone;
  const { ceremony, options } = await asked(world, 'startPasskeyRegistration', accessToken);
  const input = { ceremony, response: key.make(options), name: 'Téléphone' };
  await world.door.send('confirmPasskeyRegistration', input, 'refusals { code }', accessToken);
  return { ...someone, key };
}
