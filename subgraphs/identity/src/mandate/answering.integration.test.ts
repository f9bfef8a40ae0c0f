import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@vigie/chassis/database';
import { withConnection } from '../../../../infra/database/connection.ts';
import {
  addMember,
  addService,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { addFirm, type FirmColleague, type TestFirm } from '../../../../infra/tests/firm-cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import {
  codeIn,
  mandateSecretIn,
  openMandateDesk,
  type MandateDesk,
} from '../testing/mandate-desk.ts';
import { keepMandates } from './keep.ts';

let house: House;
let desk: MandateDesk;
let firm: TestFirm;
let manager: FirmColleague;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  desk = openMandateDesk(house);
  firm = await addFirm(house, 'Orbe');
  manager = await firm.colleague('MANAGER');
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

/** Moves the clock; a session of another time is none. */
const at = async (instant: string): Promise<void> => {
  await house.setTime(instant);
  manager.token = await house.tokenFor(manager.id);
};

interface Asked {
  member: TestMember;
  administrator: TestUser;
  /** Of the link in the mail. */
  secret: string;
}

let counter = 0;

async function asked(change: object = {}): Promise<Asked> {
  const member = await addMember(house, `Cliente${++counter}`);
  const administrator = await member.userWith('administrator');
  expect((await desk.ask(manager.token, [member.memberNumber], change)).codes).toEqual([]);
  const mails = await desk.letters();
  const mail = mails.find(({ to, text }) => to === administrator.email && /\/mandat\//.test(text));
  return { member, administrator, secret: mandateSecretIn(mail) };
}

async function codeFor(
  secret: string,
): Promise<{ secret: string; challenge: string; code: string }> {
  const { challenge } = await desk.open('requestMandateCode', { secret });
  const mails = await desk.letters();
  return {
    secret,
    challenge: challenge ?? '',
    code: codeIn(mails.find(({ subject }) => /votre code/.test(subject))),
  };
}

const parts = ['mandate-staff', 'mandate-invoices'];

const scopesOn = async (
  { id }: { id: string },
  { memberNumber }: TestMember,
): Promise<string[]> => {
  const query = `{ viewer { access(memberNumber: "${memberNumber}") { scopes } } }`;
  const { data } = await house.ask<{ viewer: { access: { scopes: string[] } | null } }>(
    await house.tokenFor(id),
    query,
  );
  return data?.viewer.access?.scopes ?? [];
};

describe('the mandates of an account', () => {
  it('tell what waits for an answer however much has ended since', async () => {
    const { member, administrator } = await asked();
    const [waiting] = (await desk.mandatesOf(administrator.token, member)) ?? [];
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`insert into identity.mandate select (jsonb_populate_record(m, jsonb_build_object(
          'id', gen_random_uuid(), 'state', 'REFUSED', 'reason', 'Non', 'decided_at', m.asked_at,
          'asked_at', m.asked_at + interval '1 minute' * n))).*
        from identity.mandate m, generate_series(1, 200) n where m.id = ${waiting!.id}`,
    );
    const told = (await desk.mandatesOf(administrator.token, member)) ?? [];
    expect(told).toHaveLength(200);
    expect(told[0]?.id).toBe(waiting!.id);
  });
});

describe('the mail of a request', () => {
  it('leads to the mandate with the link and a code; the firm may act from that instant', async () => {
    const { member, administrator, secret } = await asked();
    const offer = `query ($secret: String!) { offeredMandate(secret: $secret) {
      firm email account { name } parts { code label description } } }`;
    const { data } = await house.ask(null, offer, { secret });
    expect(data).toMatchObject({
      offeredMandate: {
        ...{ firm: 'Orbe', email: administrator.email, account: { name: `Cliente${counter}` } },
        parts: [{ code: 'mandate-staff' }, { code: 'mandate-invoices' }],
      },
    });
    const shown = await codeFor(secret);
    expect(await scopesOn(manager, member)).toEqual([]);
    const input = { ...shown, parts, device: 'Firefox sur Android' };
    expect((await desk.open('acceptOfferedMandate', input)).codes).toEqual([]);
    expect(await scopesOn(manager, member)).toContain('invoices:read');
    const [row] = await desk.board(manager.token, { state: 'ACCEPTED' });
    expect(row).toMatchObject({
      ...{ state: 'ACCEPTED', decidedEmail: administrator.email },
      ...{ account: { name: `Cliente${counter}` }, parts: [{}, {}] },
    });
    const [seen] = (await desk.mandatesOf(administrator.token, member)) ?? [];
    expect(seen).toMatchObject({
      ...{ fingerprint: row?.fingerprint, decidedBy: { id: administrator.id } },
      people: [{ id: manager.id }],
    });
    const mails = await desk.letters();
    const subjects = Object.fromEntries(mails.map(({ to, subject }) => [to, subject]));
    expect(subjects).toEqual({
      [administrator.email]: expect.stringContaining('Orbe peut agir pour') as string,
      [manager.email]: `Cliente${counter} vous confie un mandat`,
    });
  });

  it('lets the client give less, for shorter, and never more than was asked', async () => {
    const { member, secret } = await asked();
    const more = { ...(await codeFor(secret)), parts: [...parts, 'mandate-validation'] };
    expect((await desk.open('acceptOfferedMandate', more)).codes).toEqual(['BEYOND_ASKED']);
    const nothing = { ...(await codeFor(secret)), parts: [] };
    expect((await desk.open('acceptOfferedMandate', nothing)).codes).toEqual(['REQUIRED']);
    const less = { ...(await codeFor(secret)), parts: ['mandate-invoices'], endsOn: '2026-11-25' };
    expect((await desk.open('acceptOfferedMandate', less)).codes).toEqual([]);
    expect((await scopesOn(manager, member)).sort()).toEqual(['account:read', 'invoices:read']);
    await at('2026-11-25T23:00:00Z');
    expect(await scopesOn(manager, member)).toEqual([]);
    await at('2026-11-23T08:00:00Z');
  });

  it('works once, also for twenty who answer at the same instant', async () => {
    const { secret, member } = await asked();
    const second = await member.userWith('administrator');
    const first = await codeFor(secret);
    const input = { ...first, parts };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => desk.open('acceptOfferedMandate', input)),
    );
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    const rest = new Set(answers.flatMap(({ codes }) => codes));
    expect([...rest].filter((code) => !['CODE_EXPIRED', 'TOO_MANY_TRIES'].includes(code))).toEqual(
      [],
    );
    expect((await desk.open('acceptOfferedMandate', input)).codes).not.toEqual([]);
    expect((await desk.open('requestMandateCode', { secret })).codes).toEqual(['LINK_OVER']);
    expect((await desk.open('refuseOfferedMandate', { secret })).codes).toEqual(['LINK_OVER']);
    expect(await desk.mandatesOf(second.token, member)).toHaveLength(1);
  });

  it('asks for the code that followed this very request', async () => {
    const [one, other] = [await asked(), await asked()];
    const code = await codeFor(other.secret);
    const mixed = { ...code, secret: one.secret, parts };
    expect((await desk.open('acceptOfferedMandate', mixed)).codes).toEqual(['LINK_OVER']);
    const shown = await codeFor(one.secret);
    const wrong = { ...shown, code: '2222-2222', parts };
    expect((await desk.open('acceptOfferedMandate', wrong)).codes).toEqual(['WRONG_CODE']);
    await at('2026-11-23T08:30:00Z');
    expect((await desk.open('acceptOfferedMandate', { ...shown, parts })).codes).toEqual([
      'CODE_EXPIRED',
    ]);
    await at('2026-11-23T08:00:00Z');
    expect(await scopesOn(manager, one.member)).toEqual([]);
  });

  it('is over after thirty days, taken back, or once its reader administers the account no more', async () => {
    const { administrator, member, secret } = await asked();
    const late = await codeFor(secret);
    await at('2026-12-23T09:00:00Z');
    expect((await desk.open('requestMandateCode', { secret })).codes).toEqual(['LINK_OVER']);
    await at('2026-11-23T08:00:00Z');
    await withConnection(
      house.database.adminUrl,
      (sql) => sql`delete from access.grants
        where subject_id = ${administrator.id} and account_id = ${member.accountId}`,
    );
    expect((await desk.open('acceptOfferedMandate', { ...late, parts })).codes).toEqual([
      'LINK_OVER',
    ]);
    for (const guessed of ['', 'x', 'A'.repeat(43)]) {
      expect((await desk.open('requestMandateCode', { secret: guessed })).codes).toEqual([
        'LINK_OVER',
      ]);
    }
  });

  it('can be refused with a reason that the firm reads', async () => {
    const { member, secret } = await asked();
    const reason = 'Nous changeons de cabinet.';
    expect((await desk.open('refuseOfferedMandate', { secret, reason })).codes).toEqual([]);
    const [row] = await desk.board(manager.token, { search: member.memberNumber });
    expect(row).toMatchObject({ state: 'REFUSED', reason, account: null });
    const [mail, ...others] = await desk.letters();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: manager.email });
    expect(mail?.text).toContain(reason);
    // The firm does not learn whose number it was.
    expect(`${mail?.subject} ${mail?.text}`).not.toContain(`Cliente${counter}`);
    expect(mail?.subject).toContain(member.memberNumber);
    expect((await desk.ask(manager.token, [member.memberNumber])).codes).toEqual([]);
  });
});

describe('a mandate', () => {
  it('is revoked by the client at once, in sessions already open; its proof keeps its fingerprint', async () => {
    const { administrator, member, secret } = await asked();
    await desk.open('acceptOfferedMandate', { ...(await codeFor(secret)), parts });
    const open = `{ memberAccount(memberNumber: "${member.memberNumber}") { name } }`;
    const token = await house.tokenFor(manager.id);
    expect((await house.ask(token, open)).data).toMatchObject({ memberAccount: {} });
    const [row] = (await desk.mandatesOf(administrator.token, member)) ?? [];
    await desk.letters();
    const input = { id: row?.id, version: row?.version };
    expect((await desk.send(administrator.token, 'revokeMandate', input)).codes).toEqual([]);
    expect((await house.ask(token, open)).data).toEqual({ memberAccount: null });
    const [after] = (await desk.mandatesOf(administrator.token, member)) ?? [];
    expect(after).toMatchObject({ state: 'REVOKED', fingerprint: row?.fingerprint });
    const told = (await desk.letters()).map(({ to }) => to);
    expect(told.sort()).toEqual([administrator.email, manager.email].sort());
    expect((await desk.send(administrator.token, 'revokeMandate', input)).codes).toEqual([
      'STALE_VERSION',
    ]);
  });

  it('is changed by the client, who may give more, and given up by the firm', async () => {
    const { administrator, member, secret } = await asked();
    await desk.open('acceptOfferedMandate', { ...(await codeFor(secret)), parts });
    const [row] = (await desk.mandatesOf(administrator.token, member)) ?? [];
    const change = { id: row?.id, version: row?.version, parts: ['mandate-validation'] };
    expect((await desk.send(administrator.token, 'changeMandate', change)).codes).toEqual([]);
    expect((await scopesOn(manager, member)).sort()).toEqual([
      'account:read',
      'declaration:validate',
    ]);
    expect((await desk.send(manager.token, 'giveUpMandates', { ids: [row?.id] })).reached).toBe(1);
    expect(await scopesOn(manager, member)).toEqual([]);
    const [after] = await desk.board(manager.token, { state: 'RESIGNED' });
    expect(after).toMatchObject({ id: row?.id, account: null });
  });

  it('is answered in the portal by administrators alone', async () => {
    const { administrator, member } = await asked();
    const [row] = (await desk.mandatesOf(administrator.token, member)) ?? [];
    const answer = { id: row?.id, version: row?.version, parts };
    for (const role of ['hr', 'reader', 'accountant', 'declaration']) {
      const { token } = await member.userWith(role);
      expect(await desk.mandatesOf(token, member)).toBeNull();
      expect((await desk.send(token, 'acceptMandate', answer)).codes).toEqual(['FORBIDDEN']);
    }
    const stranger = await (await addMember(house, `Voisine${counter}`)).userWith('administrator');
    expect((await desk.send(stranger.token, 'acceptMandate', answer)).codes).toEqual(['NOT_FOUND']);
    expect((await desk.send(manager.token, 'acceptMandate', answer)).codes).toEqual(['FORBIDDEN']);
    expect((await desk.send(administrator.token, 'acceptMandate', answer)).codes).toEqual([]);
    expect(await scopesOn(manager, member)).toContain('employees:write');
  });

  it('is announced to the client thirty days before its last one, once', async () => {
    const { administrator, secret } = await asked({ endsOn: '2026-12-20' });
    const input = { ...(await codeFor(secret)), parts, endsOn: '2026-12-20' };
    await desk.open('acceptOfferedMandate', input);
    await desk.letters();
    const { urls } = house.database;
    const database = openDatabase({ url: urls.identity, subgraph: 'identity', connections: 2 });
    await keepMandates({ database });
    await keepMandates({ database });
    await database.close();
    const mails = (await desk.letters()).filter(({ to }) => to === administrator.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Le mandat d’Orbe pour Cliente${counter} se termine bientôt`,
    ]);
    expect(mails[0]?.text).toContain('20\u00a0décembre 2026');
  });
});
