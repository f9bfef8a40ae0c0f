import { newId } from '@vigie/chassis/ids';
import { nirKey } from '@vigie/chassis/identifiers/nir';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addClient,
  addMember,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { announcement, openHireDesk, type HireDesk } from '../testing/announcement.ts';
import { familyName, openDesk, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let hires: HireDesk;
let member: TestMember;
let siret: string;
let hr: TestUser;
let machine: string;

let counter = 0;
const somebody = (): { lastName: string } => ({ lastName: familyName(++counter) });
const number = (start: string): string => `${start}${nirKey(start)}`;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  [desk, hires] = [openDesk(house), openHireDesk(house)];
  member = await addMember(house, 'Fournil');
  siret = await hires.siretOf(member.accountId);
  hr = await member.userWith('hr');
  machine = await addClient(
    house,
    ...['employees:read', 'employees:identity', 'employees:write', 'nir:write'],
  );
});

afterAll(() => house.stop());

describe('a program that announces hires', () => {
  it('starts the legal clock from the start date, three months in simple follow-up (R4624-10)', async () => {
    const hire = await hires.announced(machine, siret, { ...somebody(), startTime: '08:30' });
    expect(hire).toMatchObject({ state: 'TO_CONFIRM', source: 'MACHINE', startTime: '08:30' });
    expect(hire).toMatchObject({ visitDueBy: '2027-03-01', match: { kind: 'NOBODY' } });
    expect(hire.employee).toMatchObject({ id: hire.id, status: 'ANNOUNCED' });
  });

  it('asks for a minor to be seen before the first day, for an apprentice within two months', async () => {
    const young = { birthDate: '2010-05-04', contract: 'APPRENTICE' };
    const minor = await hires.announced(machine, siret, { ...somebody(), ...young });
    expect(minor.visitDueBy).toBe('2026-11-30');
    const adult = { contract: 'APPRENTICE', birthDate: '2004-05-04' };
    const apprentice = await hires.announced(machine, siret, { ...somebody(), ...adult });
    expect(apprentice.visitDueBy).toBe('2027-02-01');
  });

  it('gets one line for each announcement, also for a SIRET of which it may declare nobody', async () => {
    const lines = await hires.announce(machine, [
      announcement(siret, { ...somebody(), externalId: 'a' }),
      announcement('00048271100017', { ...somebody(), externalId: 'b' }),
      announcement('no SIRET', { ...somebody(), externalId: 'c' }),
      announcement(siret, { ...somebody(), externalId: 'd', startTime: '8h30', firstName: ' ' }),
    ]);
    expect(lines.map(({ externalId, outcome }) => [externalId, outcome])).toEqual([
      ['a', 'ANNOUNCED'],
      ['b', 'REFUSED'],
      ['c', 'REFUSED'],
      ['d', 'REFUSED'],
    ]);
    expect(lines[1]?.refusals).toEqual([{ code: 'UNKNOWN_SIRET', field: 'siret' }]);
    expect(lines[3]?.refusals.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'REQUIRED firstName',
      'INVALID_TIME startTime',
    ]);
  });

  it('changes nothing by repeating itself, under its key or under another', async () => {
    const sent = announcement(siret, somebody());
    const key = newId();
    const [first] = await hires.announce(machine, [sent], key);
    const [again] = await hires.announce(machine, [sent], key);
    expect(again).toEqual(first);
    const [later] = await hires.announce(machine, [sent]);
    expect(later).toMatchObject({
      outcome: 'UNCHANGED',
      hire: { id: first?.hire?.id, version: 1 },
    });
    const [other] = await hires.announce(machine, [{ ...sent, externalId: 'another name' }]);
    expect(other).toMatchObject({ outcome: 'UNCHANGED', hire: { id: first?.hire?.id } });
  });

  it('brings its own announcement up to date, and the clock with it', async () => {
    const sent = announcement(siret, somebody());
    const [first] = await hires.announce(machine, [sent]);
    const [moved] = await hires.announce(machine, [{ ...sent, startDate: '2026-12-15' }]);
    expect(moved).toMatchObject({
      outcome: 'UPDATED',
      hire: { id: first?.hire?.id, startDate: '2026-12-15', visitDueBy: '2027-03-15', version: 2 },
    });
  });

  it('withdraws what nobody has settled, and announces it anew', async () => {
    const sent = announcement(siret, somebody());
    const [first] = await hires.announce(machine, [sent]);
    const [withdrawn] = await hires.announce(machine, [{ ...sent, withdrawn: true }]);
    expect(withdrawn).toMatchObject({ outcome: 'WITHDRAWN', hire: { visitDueBy: null } });
    const [again] = await hires.announce(machine, [sent]);
    expect(again).toMatchObject({
      outcome: 'UPDATED',
      hire: { id: first?.hire?.id, state: 'TO_CONFIRM', visitDueBy: '2027-03-01' },
    });
  });

  it('is told when somebody has settled the hire meanwhile', async () => {
    const sent = announcement(siret, somebody());
    const [first] = await hires.announce(machine, [sent]);
    const { id, version } = first!.hire!;
    await hires.confirm(hr.token, { id, version });
    const [same] = await hires.announce(machine, [sent]);
    expect(same).toMatchObject({ outcome: 'UNCHANGED', hire: { state: 'CONFIRMED' } });
    for (const change of [{ startDate: '2026-12-20' }, { withdrawn: true }]) {
      const [other] = await hires.announce(machine, [{ ...sent, ...change }]);
      expect(other?.refusals).toEqual([{ code: 'ALREADY_SETTLED', field: null }]);
    }
  });

  it('may send a number only with that right, and one that fits its holder', async () => {
    const writer = await addClient(house, 'employees:write');
    const numbered = { ...somebody(), nationalNumber: number('1900402990001') };
    const [refused] = await hires.announce(writer, [announcement(siret, numbered)]);
    expect(refused?.refusals).toEqual([{ code: 'MISSING_RIGHT', field: 'nationalNumber' }]);
    const foreign = { ...numbered, nationalNumber: number('2900402990001') };
    const [unfit] = await hires.announce(machine, [announcement(siret, foreign)]);
    expect(unfit?.refusals).toEqual([{ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' }]);
  });

  it('needs no right to read: it learns its outcome and no hire', async () => {
    const writer = await addClient(house, 'employees:write');
    const query = `mutation ($input: AnnounceHiresInput!) {
      announceHires(input: $input) { lines { externalId outcome } } }`;
    const input = { idempotencyKey: newId(), announcements: [announcement(siret, somebody())] };
    const { data, errors } = await house.ask(writer, query, { input });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ announceHires: { lines: [{ outcome: 'ANNOUNCED' }] } });
  });

  it('bound to one account finds no other', async () => {
    const other = await addMember(house, 'Scierie');
    const bound = (await other.userWith('accountant')).token;
    const [foreign] = await hires.announce(bound, [announcement(siret, somebody())]);
    expect(foreign?.refusals).toEqual([{ code: 'UNKNOWN_SIRET', field: 'siret' }]);
    const own = announcement(await hires.siretOf(other.accountId), somebody());
    expect((await hires.announce(bound, [own]))[0]?.outcome).toBe('ANNOUNCED');
  });

  it('is refused as a whole above fifty announcements', async () => {
    const many = Array.from({ length: 51 }, () => announcement(siret));
    const { data } = await house.ask(
      machine,
      `mutation ($input: AnnounceHiresInput!) { announceHires(input: $input) {
        lines { outcome } refusals { code field } } }`,
      { input: { idempotencyKey: newId(), announcements: many } },
    );
    expect(data).toEqual({
      announceHires: {
        lines: null,
        refusals: [{ code: 'TOO_MANY', field: 'announcements' }],
      },
    });
  });
});

describe('somebody who is on file', () => {
  it('declared by hand for this hire is linked without a question', async () => {
    const name = somebody();
    const employee = await desk.hired(hr.token, member.accountId, name);
    const [line] = await hires.announce(machine, [
      announcement(siret, { ...name, startDate: '2026-12-03' }),
    ]);
    expect(line).toMatchObject({
      outcome: 'LINKED',
      hire: {
        state: 'LINKED',
        visitDueBy: null,
        employee: { id: employee.id, status: 'UPCOMING' },
      },
    });
  });

  it('declared by hand after the announcement is linked as well', async () => {
    const name = somebody();
    const hire = await hires.announced(machine, siret, name);
    const employee = await desk.hired(hr.token, member.accountId, name);
    expect(await hires.read(hr.token, hire.id)).toMatchObject({
      state: 'LINKED',
      visitDueBy: null,
      employee: { id: employee.id },
    });
  });

  it('and present is asked about, and owes no second first visit', async () => {
    const name = somebody();
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...name,
      startDate: '2024-01-08',
    });
    const hire = await hires.announced(machine, siret, name);
    expect(hire).toMatchObject({
      state: 'TO_CONFIRM',
      visitDueBy: null,
      match: { kind: 'PRESENT', employee: { id } },
    });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-11-25' });
    expect(await hires.read(hr.token, hire.id)).toMatchObject({
      visitDueBy: '2027-03-01',
      match: { kind: 'LEFT' },
    });
  });

  it('and gone may come back, with a first visit', async () => {
    const name = somebody();
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...name,
      startDate: '2024-01-08',
    });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-03-31' });
    const hire = await hires.announced(machine, siret, name);
    expect(hire).toMatchObject({
      state: 'TO_CONFIRM',
      visitDueBy: '2027-03-01',
      match: { kind: 'LEFT', employee: { id } },
    });
  });

  it('is recognised by the national number under another name, and not by the name under another number', async () => {
    const name = somebody();
    const nationalNumber = number('1900402990017');
    const start = { startDate: '2024-01-08' };
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...name,
      nationalNumber,
      ...start,
    });
    const married = await hires.announced(machine, siret, { ...somebody(), nationalNumber });
    expect(married.match).toEqual({ kind: 'PRESENT', employee: { id } });
    const homonym = { ...name, nationalNumber: number('1900402990018') };
    expect((await hires.announced(machine, siret, homonym)).match?.kind).toBe('NOBODY');
  });

  it('with the same name and another birth date is somebody else', async () => {
    const name = somebody();
    await desk.hired(hr.token, member.accountId, name);
    const homonym = await hires.announced(machine, siret, { ...name, birthDate: '1991-04-02' });
    expect(homonym.match?.kind).toBe('NOBODY');
  });
});

describe('the list', () => {
  it('is counted with its earliest legal date, and ordered by it', async () => {
    const other = await addMember(house, 'Garage');
    const reader = await other.userWith('reader');
    const own = await hires.siretOf(other.accountId);
    await hires.announced(machine, own, { ...somebody(), startDate: '2026-12-10' });
    await hires.announced(machine, own, { ...somebody(), startDate: '2026-11-20' });
    const minor = { birthDate: '2010-05-04', startDate: '2026-12-08' };
    await hires.announced(machine, own, { ...somebody(), ...minor });
    const { hires: rows, counted } = await hires.waiting(reader.token, other.accountId);
    expect(rows.map(({ visitDueBy }) => visitDueBy)).toEqual([
      '2026-12-07',
      '2027-02-20',
      '2027-03-10',
    ]);
    expect(counted).toEqual({ count: 3, started: 1, visitDueBy: '2026-12-07' });
  });
});
