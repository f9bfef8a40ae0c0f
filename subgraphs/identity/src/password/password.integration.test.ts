import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../../../infra/database/connection.ts';
import { addMember, addPerson, addService } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openDoorstep, tokens, type Confirmation, type Doorstep } from '../testing/doorstep.ts';
import { triesPerAccount, triesPerSource } from './rules.ts';

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

/** An account with its owner. */
async function owned() {
  const member = await addMember(house, `Titulaire${++counter}`);
  const owner = await member.userWith('administrator');
  await withConnection(
    house.database.adminUrl,
    (admin) => admin`update identity.account_user set owner = true
      where account_id = ${member.accountId} and person_id = ${owner.id}`,
  );
  return { memberNumber: member.memberNumber, owner, member };
}

const strong = 'Kz7!mPq2;Wxe';

interface Said {
  refusals: { code: string }[];
}

const signIn = (memberNumber: string, password: string, more: object = {}): Promise<Confirmation> =>
  door.send(
    'signInWithPassword',
    { memberNumber, password, ...more },
    `session { ${tokens} } refusals { code triesLeft }`,
  );
const codesOf = ({ refusals }: Said): string[] => refusals.map(({ code }) => code);
const asks = (memberNumber: string): Promise<Said> =>
  door.send('requestPasswordLink', { memberNumber }, 'refusals { code }');
const choose = (link: string, password: string): Promise<Said> =>
  door.send('choosePassword', { link, password }, 'refusals { code }');

/** Asks for a link and reads it from the mail. */
async function linkFor(memberNumber: string, email: string): Promise<string> {
  await asks(memberNumber);
  await door.work();
  const [, link = ''] =
    /mot-de-passe\/([\w-]+)/.exec(door.mailTo(email, /mot de passe/)?.text ?? '') ?? [];
  return link;
}

async function withPassword() {
  const made = await owned();
  await choose(await linkFor(made.memberNumber, made.owner.email), strong);
  return made;
}

const later = (minutes: number): Promise<void> =>
  house.setTime(new Date(house.clock.now().getTime() + minutes * 60_000).toISOString());

describe('a password', () => {
  it('is chosen with the link of a mail, and opens the account with its number', async () => {
    const { memberNumber, owner } = await withPassword();
    const spaced = `${memberNumber.slice(0, 3)} ${memberNumber.slice(3)}`;
    const { session } = await signIn(spaced, strong);
    const { data } = await house.ask(session!.accessToken, '{ viewer { id sessions { way } } }');
    expect(data).toMatchObject({ viewer: { id: owner.id } });
    expect(JSON.stringify(data)).toContain('PASSWORD');
  });

  it('that is set by a link ends what is open, and is told by mail', async () => {
    const { memberNumber, owner } = await owned();
    const before = await door.enter(owner.email);
    await choose(await linkFor(memberNumber, owner.email), strong);
    await expect
      .poll(async () => (await house.ask(before.accessToken, '{ viewer { id } }')).status)
      .toBe(401);
    await door.work();
    expect(door.mailTo(owner.email, /a été choisi/)).toBeDefined();
  });

  it('is for the owner, not for other administrators or users of the account', async () => {
    const { member, memberNumber } = await withPassword();
    const other = await member.userWith('administrator');
    const entered = await door.enter(other.email);
    const answer = await door.send<Said>(
      'changePassword',
      { password: strong },
      'refusals { code }',
      entered.accessToken,
    );
    expect(codesOf(answer)).toEqual(['NO_OWNER']);
    expect((await signIn(memberNumber, strong)).session).not.toBeNull();
  });

  it('is changed with a fresh proof only; the other sessions end, this one stays', async () => {
    const { owner, memberNumber } = await withPassword();
    const [here, there] = [await door.enter(owner.email), await door.enter(owner.email)];
    const change = (password: string, token: string): Promise<Said> =>
      door.send('changePassword', { password }, 'refusals { code }', token);
    expect(codesOf(await change('Autre7!mPq2;Wx', here.accessToken))).toEqual([]);
    await expect
      .poll(async () => (await house.ask(there.accessToken, '{ viewer { id } }')).status)
      .toBe(401);
    expect((await house.ask(here.accessToken, '{ viewer { id } }')).status).toBe(200);
    expect(codesOf(await signIn(memberNumber, strong))).toEqual(['WRONG_PASSWORD']);
    await later(11);
    const { session } = await door.renew(here.sessionSecret);
    expect(codesOf(await change(strong, session!.accessToken))).toEqual(['PROOF_NEEDED']);
  });

  it.each([
    ['Court1!', ['TOO_SHORT']],
    ['Azerty123456!', ['PREDICTABLE']],
    [`Kz7!${'mPq2;Wxe'.repeat(16)}`, ['TOO_LONG']],
  ])('is refused by the server when it is weak: %s', async (password, codes) => {
    const { memberNumber, owner } = await owned();
    const link = await linkFor(memberNumber, owner.email);
    expect(codesOf(await choose(link, password))).toEqual(codes);
    expect(codesOf(await choose(link, `Zr!${memberNumber}-pQx`))).toEqual(['PERSONAL']);
    expect(codesOf(await choose(link, strong))).toEqual([]);
  });

  it('stands nowhere as it was typed', async () => {
    const { memberNumber } = await withPassword();
    await signIn(memberNumber, strong);
    await signIn(memberNumber, `${strong}x`);
    const kept = await withConnection(
      house.database.adminUrl,
      (admin) => admin<{ row: string }[]>`
        select t::text as row from identity.password t union all select t::text from identity.password_try t
        union all select t::text from identity.password_link t union all select t::text from identity.audit t
        union all select t::text from identity.idempotency t`,
    );
    expect(kept.map(({ row }) => row).join()).not.toContain(strong);
    expect(house.logged().join('')).not.toContain(strong);
  });
});

describe('a link', () => {
  it('is used once, also when it is sent twice at once', async () => {
    const { memberNumber, owner } = await owned();
    const link = await linkFor(memberNumber, owner.email);
    const answers = await Promise.all([choose(link, strong), choose(link, 'Autre7!mPq2;Wx')]);
    expect(answers.map(codesOf).sort()).toEqual([[], ['LINK_EXPIRED']]);
    expect(codesOf(await choose(link, strong))).toEqual(['LINK_EXPIRED']);
  });

  it('ends after an hour', async () => {
    const { memberNumber, owner } = await owned();
    const link = await linkFor(memberNumber, owner.email);
    await later(61);
    expect(codesOf(await choose(link, strong))).toEqual(['LINK_EXPIRED']);
  });

  it.each(['', 'x', 'null'])('that was never sent opens nothing: %j', async (link) => {
    expect(codesOf(await choose(link, strong))).toEqual(['LINK_EXPIRED']);
  });

  it('says whether it still works, to whoever opens it, and uses nothing up', async () => {
    const { memberNumber, owner } = await owned();
    const link = await linkFor(memberNumber, owner.email);
    const works = async (secret: string) => {
      const { data } = await house.ask<{ passwordLinkWorks: boolean }>(
        null,
        'query ($link: String!) { passwordLinkWorks(link: $link) }',
        { link: secret },
      );
      return data?.passwordLinkWorks;
    };
    expect([await works(link), await works(link), await works('x')]).toEqual([true, true, false]);
    expect(codesOf(await choose(link, strong))).toEqual([]);
    expect(await works(link)).toBe(false);
    const another = await linkFor(memberNumber, owner.email);
    await later(61);
    expect(await works(another)).toBe(false);
  });

  it('leaves three times an hour, however often somebody asks', async () => {
    const { memberNumber, owner } = await owned();
    for (let asked = 0; asked < 5; asked++) await asks(memberNumber);
    await door.work();
    expect(
      door.mails.filter(({ to, subject }) => to === owner.email && /mot de passe/.test(subject)),
    ).toHaveLength(3);
  });

  it('is answered alike for an account that does not exist, and nobody is written to', async () => {
    const { memberNumber } = await owned();
    const ask = async (number: string) => {
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            'mutation ($input: RequestPasswordLinkInput!) { requestPasswordLink(input: $input) { refusals { code } } }',
          variables: { input: { memberNumber: number } },
        }),
      });
      return { status: response.status, body: await response.text() };
    };
    expect(await ask('9999998')).toEqual(await ask(memberNumber));
    const before = door.mails.length;
    await asks('9999997');
    await door.work();
    expect(door.mails.filter(({ text }) => text.includes('9999997'))).toEqual([]);
    expect(door.mails.length).toBeGreaterThanOrEqual(before);
  });
});

describe('whoever guesses', () => {
  it('is answered alike for a wrong password, an account without one, and one that does not exist', async () => {
    const [withOne, without] = [await withPassword(), await owned()];
    for (const number of [withOne.memberNumber, without.memberNumber, '9999996']) {
      expect(await signIn(number, 'Faux7!mPq2;Wxe')).toEqual({
        session: null,
        refusals: [{ code: 'WRONG_PASSWORD', triesLeft: null }],
      });
    }
  });

  it('has five tries in a quarter of an hour, also when forty come at once, and then the right one fails too', async () => {
    const { memberNumber } = await withPassword();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => signIn(memberNumber, 'Faux7!mPq2;Wxe')),
    );
    const codes = answers.map(codesOf).flat();
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(triesPerAccount);
    expect(codes.filter((code) => code === 'PAUSED')).toHaveLength(40 - triesPerAccount);
    expect(codesOf(await signIn(memberNumber, strong))).toEqual(['PAUSED']);
    await later(16);
    expect((await signIn(memberNumber, strong)).session).not.toBeNull();
  });

  it('does not lock the owner out: their own browser and the mailed code work all the while', async () => {
    const { memberNumber, owner } = await withPassword();
    const { deviceSecret } = await door.enter(owner.email);
    for (let tried = 0; tried < triesPerAccount + 2; tried++) {
      await signIn(memberNumber, 'Faux7!mPq2;Wxe');
    }
    expect(codesOf(await signIn(memberNumber, strong))).toEqual(['PAUSED']);
    const known = { deviceSecrets: [deviceSecret] };
    expect((await signIn(memberNumber, strong, known)).session).not.toBeNull();
    expect((await door.enter(owner.email)).accessToken).toBeTruthy();
  });

  it('with one password on many accounts is stopped by where they come from', async () => {
    await later(61);
    const source = '203.0.113.7';
    for (let tried = 0; tried < triesPerSource; tried++) {
      const number = String(8_000_000 + tried);
      expect(codesOf(await signIn(number, 'Faux7!mPq2;Wxe', { source }))).toEqual([
        'WRONG_PASSWORD',
      ]);
    }
    expect(codesOf(await signIn('8100000', 'Faux7!mPq2;Wxe', { source }))).toEqual(['PAUSED']);
    expect(codesOf(await signIn('8100000', 'Faux7!mPq2;Wxe', { source: '203.0.113.8' }))).toEqual([
      'WRONG_PASSWORD',
    ]);
  });

  it('goes on as long as they like: five tries are counted, and no further password is looked at', async () => {
    await later(61);
    const { memberNumber } = await withPassword();
    const guesses = Array.from({ length: 100 }, (_, index) => `Faux7!mPq2;W${index}`);
    const codes: string[] = [];
    for (let from = 0; from < guesses.length; from += 10) {
      const answers = guesses.slice(from, from + 10).map((guess) => signIn(memberNumber, guess));
      codes.push(...(await Promise.all(answers)).flatMap(codesOf));
    }
    expect(codes.filter((code) => code !== 'PAUSED')).toHaveLength(triesPerAccount);
    const counted = await withConnection(
      house.database.adminUrl,
      (admin) => admin`select from identity.password_try where member_number = ${memberNumber}`,
    );
    expect(counted).toHaveLength(triesPerAccount);
  });

  it.each(['', '12', 'abcdefg', '12345678'])('with a number that is none: %j', async (number) => {
    expect(codesOf(await signIn(number, strong))).toEqual(['INVALID_MEMBER_NUMBER']);
  });
});

describe('a service that offers no password', () => {
  const offer = (password: boolean) =>
    withConnection(
      house.database.adminUrl,
      (admin) => admin`update identity.sign_in_setting set password = ${password}`,
    );

  it('takes none and sends no link', async () => {
    const { memberNumber } = await withPassword();
    await offer(false);
    expect(codesOf(await signIn(memberNumber, strong))).toEqual(['NOT_OFFERED']);
    expect(codesOf(await asks(memberNumber))).toEqual(['NOT_OFFERED']);
    const { data } = await house.ask(null, '{ signInWays { password passkey trustedDeviceDays } }');
    expect(data).toEqual({
      signInWays: { password: false, passkey: true, trustedDeviceDays: 30 },
    });
    await offer(true);
  });
});

describe('an owner without access any more', () => {
  it('is answered like anybody who is wrong', async () => {
    const { memberNumber, owner } = await withPassword();
    await withConnection(
      house.database.adminUrl,
      (admin) => admin`update identity.person set disabled_at = clock.now() where id = ${owner.id}`,
    );
    expect(codesOf(await signIn(memberNumber, strong))).toEqual(['WRONG_PASSWORD']);
  });
});

it('a stranger to all accounts has no password to set', async () => {
  const { accessToken } = await door.enter((await addPerson(house, 'sans-compte')).email);
  const answer = await door.send<Said>(
    'changePassword',
    { password: strong },
    'refusals { code }',
    accessToken,
  );
  expect(codesOf(answer)).toEqual(['NO_OWNER']);
});
