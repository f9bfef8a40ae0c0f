import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep, type Doorstep } from '../testing/doorstep.ts';
import {
  addTotp,
  entrance,
  firstFactor,
  madeFactor,
  shownBy,
  type Entrance,
  type Made,
} from '../testing/second-factor.ts';
import { triesPerHour, triesPerStep } from './rules.ts';

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

const later = (minutes: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString());

/** Somebody with an application, and their ten codes. */
async function protectedPerson(staff = false) {
  const someone = await addPerson(house, `facteur-${++counter}`, staff);
  const entered = await door.enter(someone.email);
  return { ...someone, ...entered, ...(await addTotp(house, door, entered.accessToken)) };
}

const show = (step: string, code: string, more: object = {}): Promise<Entrance> =>
  door.send('confirmSecondFactor', { step, code, ...more }, entrance);
const codesOf = ({ refusals }: { refusals: { code: string }[] }): string[] =>
  refusals.map(({ code }) => code);
const setting = (column: string, value: boolean | number) =>
  withConnection(house.database.adminUrl, (admin) =>
    admin.unsafe(`update identity.sign_in_setting set ${column} = ${value}`),
  );

interface Shown {
  totpSince: string | null;
  recoveryCodesLeft: number;
  secondFactorDemanded: boolean;
  resetAt: string | null;
}

async function credentialsOf(token: string): Promise<Shown> {
  const { data } = await house.ask<{ viewer: { credentials: Shown } }>(
    token,
    '{ viewer { credentials { totpSince recoveryCodesLeft secondFactorDemanded resetAt passkeys { id name } } } }',
  );
  return data!.viewer.credentials;
}

describe('whoever has an application', () => {
  it('is asked for its code after the first factor, and only then has a session', async () => {
    const { email, secret } = await protectedPerson();
    const first = await firstFactor(door, email);
    expect(first.session).toBeNull();
    expect(first.secondStep).toMatchObject({ kind: 'PROVE', totp: true, passkey: false });
    const { session } = await show(first.secondStep!.secret, shownBy(house, secret));
    expect((await house.ask(session!.accessToken, '{ viewer { id } }')).status).toBe(200);
  });

  it('shows each code once, in whatever step', async () => {
    const { email, secret } = await protectedPerson();
    const [one, other] = [await firstFactor(door, email), await firstFactor(door, email)];
    const code = shownBy(house, secret);
    expect((await show(one.secondStep!.secret, code)).session).not.toBeNull();
    expect(codesOf(await show(other.secondStep!.secret, code))).toEqual(['WRONG_CODE']);
    expect(codesOf(await show(one.secondStep!.secret, shownBy(house, secret, 1)))).toEqual([
      'STEP_EXPIRED',
    ]);
  });

  it('gets in once, when one code is sent twenty times at once', async () => {
    const { email, secret } = await protectedPerson();
    const { secondStep } = await firstFactor(door, email);
    const code = shownBy(house, secret);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => show(secondStep!.secret, code)),
    );
    expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
  });

  it('has five tries in a step, also when thirty come at once', async () => {
    const { email, secret } = await protectedPerson();
    const { secondStep } = await firstFactor(door, email);
    const wrong = shownBy(house, secret, 40);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => show(secondStep!.secret, wrong)),
    );
    const codes = answers.flatMap(codesOf);
    expect(codes.filter((code) => code === 'WRONG_CODE')).toHaveLength(triesPerStep - 1);
    expect(codesOf(await show(secondStep!.secret, shownBy(house, secret)))).toEqual([
      'TOO_MANY_TRIES',
    ]);
  });

  it('cannot be guessed by going on from step to step: fifteen wrong codes make a pause', async () => {
    const { email, secret } = await protectedPerson();
    const wrong = shownBy(house, secret, 40);
    for (let step = 0; step < triesPerHour / triesPerStep; step++) {
      const { secondStep } = await firstFactor(door, email);
      for (let tried = 0; tried < triesPerStep; tried++) await show(secondStep!.secret, wrong);
    }
    const last = await firstFactor(door, email);
    expect(codesOf(await show(last.secondStep!.secret, shownBy(house, secret)))).toEqual([
      'PAUSED',
    ]);
    await later(61);
    const { secondStep } = await firstFactor(door, email);
    expect((await show(secondStep!.secret, shownBy(house, secret))).session).not.toBeNull();
  });

  it('has ten minutes for it', async () => {
    const { email, secret } = await protectedPerson();
    const { secondStep } = await firstFactor(door, email);
    await later(10.1);
    expect(codesOf(await show(secondStep!.secret, shownBy(house, secret)))).toEqual([
      'STEP_EXPIRED',
    ]);
  });

  it('is told by mail when it was added and when it was taken away', async () => {
    const { email, accessToken } = await protectedPerson();
    await door.work();
    expect(door.mailTo(email, /second facteur protège/)).toBeDefined();
    await house.ask(accessToken, 'mutation { removeTotp { refusals { code } } }');
    await door.work();
    expect(door.mailTo(email, /retiré de votre espace/)).toBeDefined();
    expect(await credentialsOf(accessToken)).toMatchObject({
      totpSince: null,
      recoveryCodesLeft: 0,
    });
  });

  it('has its secret kept encrypted', async () => {
    const { id, secret } = await protectedPerson();
    const [row] = await withConnection(
      house.database.adminUrl,
      (admin) => admin<{ row: string; text: string }[]>`
        select t::text as row, encode(secret, 'escape') as text from identity.totp t where person_id = ${id}`,
    );
    expect(row?.row).not.toContain(secret);
    expect(row?.text).not.toContain(secret);
  });
});

describe('a recovery code', () => {
  it('opens once, is told by mail, and leaves nine', async () => {
    const { email, recoveryCodes } = await protectedPerson();
    expect(new Set(recoveryCodes).size).toBe(10);
    const first = await firstFactor(door, email);
    const typed = ` ${recoveryCodes[3]!.toLowerCase().replace('-', ' ')} `;
    const { session } = await show(first.secondStep!.secret, typed);
    expect(await credentialsOf(session!.accessToken)).toMatchObject({ recoveryCodesLeft: 9 });
    await door.work();
    expect(door.mailTo(email, /code de secours a servi/)?.text).toContain('Il en reste 9');
    const second = await firstFactor(door, email);
    expect(codesOf(await show(second.secondStep!.secret, typed))).toEqual(['WRONG_CODE']);
  });

  it('of somebody else opens nothing', async () => {
    const [mine, theirs] = [await protectedPerson(), await protectedPerson()];
    const { secondStep } = await firstFactor(door, mine.email);
    expect(codesOf(await show(secondStep!.secret, theirs.recoveryCodes[0]!))).toEqual([
      'WRONG_CODE',
    ]);
  });

  it('is worth nothing once ten new ones are drawn, and stands in no table', async () => {
    const { email, accessToken, recoveryCodes } = await protectedPerson();
    const { data } = await house.ask<{ drawRecoveryCodes: { codes: string[] } }>(
      accessToken,
      'mutation { drawRecoveryCodes { codes refusals { code } } }',
    );
    const drawn = data!.drawRecoveryCodes.codes;
    expect(drawn).toHaveLength(10);
    const { secondStep } = await firstFactor(door, email);
    expect(codesOf(await show(secondStep!.secret, recoveryCodes[0]!))).toEqual(['WRONG_CODE']);
    expect((await show(secondStep!.secret, drawn[0]!)).session).not.toBeNull();
    const kept = await withConnection(
      house.database.adminUrl,
      (admin) => admin<{ row: string }[]>`select t::text as row from identity.recovery_code t
        union all select t::text from identity.idempotency t union all select t::text from identity.audit t`,
    );
    const text = kept.map(({ row }) => row).join();
    for (const code of drawn) expect(text).not.toContain(code.replace('-', ''));
  });

  it('is drawn only where there is a factor for it to stand in for', async () => {
    const { accessToken } = await door.enter((await addPerson(house, `nu-${++counter}`)).email);
    const { data } = await house.ask<{ drawRecoveryCodes: { refusals: { code: string }[] } }>(
      accessToken,
      'mutation { drawRecoveryCodes { codes refusals { code } } }',
    );
    expect(data?.drawRecoveryCodes.refusals).toEqual([{ code: 'NO_FACTOR' }]);
  });
});

describe('a trusted device', () => {
  it('spares the second factor for thirty days, never the first, and for its person only', async () => {
    const { email, secret } = await protectedPerson();
    const { secondStep } = await firstFactor(door, email);
    const { session } = await show(secondStep!.secret, shownBy(house, secret), { trust: true });
    const deviceSecrets = [session!.deviceSecret];
    expect((await firstFactor(door, email, { deviceSecrets })).session).not.toBeNull();
    const other = await protectedPerson();
    expect((await firstFactor(door, other.email, { deviceSecrets })).session).toBeNull();
    await later(30 * 24 * 60 + 1);
    expect((await firstFactor(door, email, { deviceSecrets })).secondStep?.kind).toBe('PROVE');
  });

  it('is trusted no more once it is forgotten, and none is where the service allows none', async () => {
    const { email, secret } = await protectedPerson();
    const { secondStep } = await firstFactor(door, email);
    const { session } = await show(secondStep!.secret, shownBy(house, secret), { trust: true });
    const deviceSecrets = [session!.deviceSecret];
    await setting('trusted_device_days', 0);
    expect((await firstFactor(door, email, { deviceSecrets })).session).toBeNull();
    await setting('trusted_device_days', 30);
    const { data } = await house.ask<{ viewer: { trustedDevices: { id: string }[] } }>(
      session!.accessToken,
      '{ viewer { trustedDevices { id } } }',
    );
    const [device] = data!.viewer.trustedDevices;
    await door.send(
      'forgetDevice',
      { id: device!.id, idempotencyKey: newId() },
      'refusals { code }',
      session!.accessToken,
    );
    expect((await firstFactor(door, email, { deviceSecrets })).session).toBeNull();
  });
});

describe('a service that demands a second factor', () => {
  it('of its staff and of administrators lets nobody of them in before they have one', async () => {
    const member = await addMember(house, `Exigeant${++counter}`);
    const administrator = await member.userWith('administrator');
    const reader = await member.userWith('reader');
    const assistant = await addPerson(house, `equipe-${counter}`, true);
    await setting('second_factor_of_staff', true);
    await setting('second_factor_of_administrators', true);
    expect((await firstFactor(door, reader.email)).session).not.toBeNull();
    for (const { email } of [administrator, assistant]) {
      const { session, secondStep } = await firstFactor(door, email);
      expect(session).toBeNull();
      expect(secondStep?.kind).toBe('ENROL');
      const step = secondStep!.secret;
      // Not by showing something, nor with another's step.
      expect(codesOf(await show(step, '123456'))).toEqual(['STEP_EXPIRED']);
      const started = await door.send<{ secret: string }>('startTotp', { step }, 'secret');
      const wrong = await door.send<Made>('confirmTotp', { step, code: '000000' }, madeFactor);
      expect(codesOf(wrong)).toEqual(['WRONG_CODE']);
      const code = shownBy(house, started.secret);
      const made = await door.send<Made>('confirmTotp', { step, code }, madeFactor);
      expect(made.recoveryCodes).toHaveLength(10);
      expect((await house.ask(made.session!.accessToken, '{ viewer { id } }')).status).toBe(200);
      const again = await door.send<Made>('confirmTotp', { step, code }, madeFactor);
      expect(codesOf(again)).toEqual(['STEP_EXPIRED']);
      const kept = await house.ask(
        made.session!.accessToken,
        'mutation { removeTotp { refusals { code } } }',
      );
      expect(kept.data).toEqual({ removeTotp: { refusals: [{ code: 'DEMANDED' }] } });
    }
    await setting('second_factor_of_staff', false);
    await setting('second_factor_of_administrators', false);
  });

  it('gives a factor to nobody who is neither signed in nor held at the door', async () => {
    for (const step of [undefined, '', 'x']) {
      const answer = await door.send<Made>('startTotp', { step }, 'secret refusals { code }');
      expect(codesOf(answer)).toEqual(['STEP_EXPIRED']);
    }
  });

  it('gives none to a session whose proof is old', async () => {
    const { sessionSecret } = await door.enter(
      (await addPerson(house, `vieux-${++counter}`)).email,
    );
    await later(11);
    const { session } = await door.renew(sessionSecret);
    const answer = await door.send<Made>(
      'startTotp',
      {},
      'secret refusals { code }',
      session!.accessToken,
    );
    expect(codesOf(answer)).toEqual(['PROOF_NEEDED']);
  });
});
