import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { codeIn, openDoorstep, type Doorstep } from '../testing/doorstep.ts';

let house: House;
let door: Doorstep;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  door = openDoorstep(house);
});

afterAll(async () => {
  await door.close();
  await house.stop();
});

let counter = 0;

async function enter() {
  const someone = await addPerson(house, `preuve-${++counter}`);
  return { ...someone, ...(await door.enter(someone.email)) };
}

const later = (minutes: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString());

interface Answered {
  challenge?: string;
  email?: string;
  session?: { accessToken: string; sessionSecret: string; sessionEndsAt: string } | null;
  refusals: { code: string }[];
}

async function send(token: string, field: string, input?: object): Promise<Answered> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const selection = {
    requestProof: 'challenge',
    proveIdentity: 'session { accessToken sessionSecret sessionEndsAt }',
    requestAddress: 'challenge',
    confirmAddress: 'email',
  }[field];
  const { data, errors } = await house.ask<Record<string, Answered>>(
    token,
    input
      ? `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} refusals { code } } }`
      : `mutation { ${field} { ${selection} refusals { code } } }`,
    input ? { input } : {},
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data![field]!;
}

const codeTo = async (email: string): Promise<string> => {
  await door.work();
  return codeIn(
    door.mails.findLast(({ to, subject }) => to === email && /^[\w-]{9} :/.test(subject)),
  );
};

const statusOf = async (token: string): Promise<number> =>
  (await house.ask(token, '{ viewer { id } }')).status;

describe('proving again who one is', () => {
  it('gives the session another secret and ends the old one, so that nobody goes on with what they read', async () => {
    const { accessToken, sessionSecret, sessionEndsAt, email } = await enter();
    const { challenge } = await send(accessToken, 'requestProof');
    const code = await codeTo(email);
    const { session } = await send(accessToken, 'proveIdentity', { challenge, code });
    expect(session?.sessionSecret).not.toBe(sessionSecret);
    expect(session?.sessionEndsAt).toBe(sessionEndsAt);
    await expect.poll(() => statusOf(accessToken), { timeout: 1000 }).toBe(401);
    expect((await door.renew(sessionSecret)).refusals).toMatchObject([{ code: 'SESSION_ENDED' }]);
    expect(await statusOf(session!.accessToken)).toBe(200);
  });

  it('takes no code that was meant to sign in, of somebody else, wrong, or used', async () => {
    const [one, other] = [await enter(), await enter()];
    const signIn = await door.codeFor(one.email);
    expect((await send(one.accessToken, 'proveIdentity', signIn)).refusals).toEqual([
      { code: 'CODE_EXPIRED' },
    ]);
    const { challenge } = await send(one.accessToken, 'requestProof');
    const code = await codeTo(one.email);
    const foreign = await send(other.accessToken, 'proveIdentity', { challenge, code });
    expect(foreign.refusals).toEqual([{ code: 'CODE_EXPIRED' }]);
    // Nor does it let anybody in.
    expect((await door.confirm(challenge!, code)).refusals).toMatchObject([
      { code: 'CODE_EXPIRED' },
    ]);
    const wrong = await send(one.accessToken, 'proveIdentity', { challenge, code: '2222-2222' });
    expect(wrong.refusals).toEqual([{ code: 'WRONG_CODE' }]);
    const proven = await send(one.accessToken, 'proveIdentity', { challenge, code });
    const again = await send(proven.session!.accessToken, 'proveIdentity', { challenge, code });
    expect(again.refusals).toEqual([{ code: 'CODE_EXPIRED' }]);
  });
});

describe('another address', () => {
  it('is asked for with a fresh proof, confirmed from its own mailbox, and told to both', async () => {
    const { accessToken, email } = await enter();
    const wanted = `nouvelle-${counter}@vigie.example`;
    const { challenge } = await send(accessToken, 'requestAddress', { email: wanted });
    const code = await codeTo(wanted);
    const before = door.mails.filter(({ to }) => to === email).map(({ subject }) => subject);
    expect(before).toContain('Changement d’adresse demandé pour votre espace adhérent');
    expect(await send(accessToken, 'confirmAddress', { challenge, code })).toEqual({
      email: wanted,
      refusals: [],
    });
    await door.work();
    expect(door.mails.at(-1)).toMatchObject({
      to: email,
      subject: 'Votre adresse de connexion a changé',
    });
    expect((await door.enter(wanted)).accessToken).toBeTruthy();
  });

  it('is refused to a session whose proof is older than ten minutes', async () => {
    const { sessionSecret } = await enter();
    await later(11);
    const { session } = await door.renew(sessionSecret);
    const answer = await send(session!.accessToken, 'requestAddress', {
      email: `tard-${counter}@vigie.example`,
    });
    expect(answer.refusals).toEqual([{ code: 'PROOF_NEEDED' }]);
  });

  it('that somebody has is answered like a free one, brings no code, and is told to whoever has it', async () => {
    const [one, other] = [await enter(), await enter()];
    const { challenge, refusals } = await send(one.accessToken, 'requestAddress', {
      email: other.email.toUpperCase(),
    });
    expect(refusals).toEqual([]);
    await door.work();
    expect(door.mails.findLast(({ to }) => to === other.email)).toMatchObject({
      subject: 'Espace adhérent : cette adresse a déjà un accès',
    });
    const guess = await send(one.accessToken, 'confirmAddress', { challenge, code: '2222-2222' });
    expect(guess.refusals).toEqual([{ code: 'WRONG_CODE' }]);
  });
});
