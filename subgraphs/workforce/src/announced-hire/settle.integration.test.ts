import { newId } from '@vigie/chassis/ids';
import { nirKey } from '@vigie/chassis/identifiers/nir';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addClient,
  addMember,
  addPerson,
  openCall,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { grantRole } from '../../../identity/src/seed.ts';
import { openHireDesk, type Hire, type HireDesk } from '../testing/announcement.ts';
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
const number = `1900402990001${nirKey('1900402990001')}`;

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

const announced = (change: object = {}): Promise<Hire> =>
  hires.announced(machine, siret, { ...somebody(), ...change });

const seen = ({ id, version }: Hire) => ({ id, version });

const journal = (targetId: string) =>
  desk
    .rows('workforce.audit', `target_id = '${targetId}'`)
    .then((rows) => rows.map(({ action }) => action));

describe('confirming', () => {
  it('declares an employee as by hand, under the id of the hire', async () => {
    const hire = await announced({ nationalNumber: number });
    const {
      employee,
      hire: after,
      refusals,
    } = await hires.confirm(hr.token, {
      ...seen(hire),
      jobTitle: 'Boulanger',
      situations: ['WS_NIGHT'],
    });
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{ id: hire.id, lastName: hire.lastName, hasNationalNumber: true, status: 'UPCOMING' },
      ...{ jobPost: { title: 'Boulanger' }, followUp: { profile: 'SIA' } },
    });
    expect(after).toMatchObject({ state: 'CONFIRMED', visitDueBy: null, match: null });
    expect(await journal(hire.id)).toEqual(
      expect.arrayContaining(['hire.announced', 'employee.created', 'hire.confirmed']),
    );
  });

  it('with other facts is a correction', async () => {
    const hire = await announced({ contract: 'CDD', endDate: '2027-05-31' });
    const { employee, hire: after } = await hires.confirm(hr.token, {
      ...seen(hire),
      ...{ contract: 'CDI', endDate: null, startDate: '2026-12-07' },
    });
    expect(after?.state).toBe('CORRECTED');
    expect(employee).toMatchObject({ contract: 'CDI', endDate: null, startDate: '2026-12-07' });
  });

  it('asks the rules of a declaration', async () => {
    const hire = await announced({ contract: 'CDD' });
    const { refusals } = await hires.confirm(hr.token, seen(hire));
    expect(refusals).toMatchObject([{ code: 'END_DATE_REQUIRED', field: 'endDate' }]);
    const heavy = { situations: ['WS_LOAD55'], sex: 'FEMALE', endDate: '2027-01-31' };
    const forbidden = await hires.confirm(hr.token, { ...seen(hire), ...heavy });
    expect(forbidden.refusals).toMatchObject([{ code: 'FORBIDDEN_BY_LAW', field: 'situations' }]);
    expect(await hires.read(hr.token, hire.id)).toMatchObject({ state: 'TO_CONFIRM', version: 1 });
  });

  it('asks whether a namesake is the same person, and declares another when told so', async () => {
    const name = somebody();
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...name,
      startDate: '2024-01-08',
    });
    const hire = await hires.announced(machine, siret, name);
    const { refusals } = await hires.confirm(hr.token, seen(hire));
    expect(refusals).toMatchObject([{ code: 'DUPLICATE', existing: { id } }]);
    const { employee } = await hires.confirm(hr.token, { ...seen(hire), allowDuplicate: true });
    expect(employee?.id).toBe(hire.id);
  });

  it('brings a closed employee back, with the announced start and contract', async () => {
    const name = somebody();
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...name,
      ...{ startDate: '2024-01-08', situations: ['WS_NIGHT'], jobTitle: 'Boulanger' },
    });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-03-31' });
    const cdd = { contract: 'CDD', endDate: '2027-05-31' };
    const hire = await hires.announced(machine, siret, { ...name, ...cdd });
    const { employee, hire: after } = await hires.confirm(hr.token, {
      ...seen(hire),
      employeeId: id,
    });
    expect(employee).toMatchObject({
      ...{ id, status: 'UPCOMING', leftOn: null, startDate: '2026-12-01', ...cdd },
      ...{ jobPost: { title: 'Boulanger' }, situations: [{ code: 'WS_NIGHT' }] },
    });
    expect(after).toMatchObject({ state: 'CONFIRMED', employee: { id } });
  });

  it('brings back nobody who is there, nor anybody of another account', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, somebody());
    const hire = await announced();
    const there = await hires.confirm(hr.token, { ...seen(hire), employeeId: id });
    expect(there.refusals).toMatchObject([{ code: 'NOT_CLOSED' }]);
    const nobody = await hires.confirm(hr.token, { ...seen(hire), employeeId: newId() });
    expect(nobody.refusals).toMatchObject([{ code: 'NOT_FOUND', field: 'employeeId' }]);
  });

  it('needs the version that was read, and happens once', async () => {
    const hire = await announced();
    const stale = await hires.confirm(hr.token, { id: hire.id, version: 9 });
    expect(stale).toMatchObject({ hire: { id: hire.id }, refusals: [{ code: 'STALE_VERSION' }] });
    const input = { ...seen(hire), idempotencyKey: newId() };
    const first = await hires.confirm(hr.token, input);
    expect(await hires.confirm(hr.token, input)).toEqual(first);
    const again = await hires.confirm(hr.token, seen(hire));
    expect(again.refusals).toMatchObject([{ code: 'ALREADY_SETTLED', field: 'id' }]);
  });
});

describe('linking', () => {
  it('makes the hire somebody who is there, whose file stays as it is', async () => {
    const { id, version } = await desk.hired(hr.token, member.accountId, {
      ...somebody(),
      startDate: '2024-01-08',
    });
    const hire = await announced();
    const { hire: after, employee } = await hires.link(hr.token, { ...seen(hire), employeeId: id });
    expect(after).toMatchObject({ state: 'LINKED', visitDueBy: null, employee: { id } });
    expect(employee).toMatchObject({ id, version, startDate: '2024-01-08' });
  });

  it('leaves those who are gone to a confirmation', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...somebody(),
      startDate: '2024-01-08',
    });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-03-31' });
    const { refusals } = await hires.link(hr.token, { ...seen(await announced()), employeeId: id });
    expect(refusals).toMatchObject([{ code: 'ALREADY_CLOSED', field: 'employeeId' }]);
  });
});

describe('a selection', () => {
  it('is confirmed hire by hire, as announced and without situations', async () => {
    const [plain, incomplete] = [await announced(), await announced({ contract: 'CDD' })];
    const input = {
      idempotencyKey: newId(),
      hires: [plain, incomplete].map(seen),
      jobTitle: 'Vendeur',
    };
    const lines = await hires.confirmAll(hr.token, input);
    expect(lines).toMatchObject([
      { id: plain.id, hire: { state: 'CONFIRMED' }, refusals: [] },
      {
        id: incomplete.id,
        hire: { state: 'TO_CONFIRM' },
        refusals: [{ code: 'END_DATE_REQUIRED' }],
      },
    ]);
    expect(await hires.confirmAll(hr.token, input)).toEqual(lines);
    expect(await desk.read(hr.token, plain.id)).toMatchObject({
      jobPost: { title: 'Vendeur' },
      situations: [],
    });
  });

  it('leaves the question whether somebody is the same person to be answered one by one', async () => {
    const name = somebody();
    const { id } = await desk.hired(hr.token, member.accountId, {
      ...name,
      startDate: '2024-01-08',
    });
    await desk.close(hr.token, { id, version: 1, leftOn: '2026-03-31' });
    const hire = await hires.announced(machine, siret, name);
    const [line] = await hires.confirmAll(hr.token, { hires: [seen(hire)] });
    expect(line?.refusals).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('is refused with its reason, and a repetition is no mistake', async () => {
    const [one, two] = [await announced(), await announced()];
    const input = { hires: [seen(one), seen(two)], reason: 'NEVER_CAME' };
    const lines = await hires.refuse(hr.token, input);
    expect(lines.map(({ hire }) => [hire?.state, hire?.refusalReason, hire?.visitDueBy])).toEqual([
      ['REFUSED', 'NEVER_CAME', null],
      ['REFUSED', 'NEVER_CAME', null],
    ]);
    const again = await hires.refuse(hr.token, input);
    expect(again.map(({ refusals }) => refusals)).toEqual([[], []]);
    const { hires: waiting } = await hires.waiting(hr.token, member.accountId);
    expect(waiting.map(({ id }) => id)).not.toContain(one.id);
  });

  it('of refusals is taken back: each waits again, with the legal date it had', async () => {
    const hire = await announced();
    const [refused] = await hires.refuse(hr.token, { hires: [seen(hire)], reason: 'ERROR' });
    const [line] = await hires.restore(hr.token, { hires: [seen(refused!.hire!)] });
    expect(line).toMatchObject({
      refusals: [],
      hire: { state: 'TO_CONFIRM', refusalReason: null, visitDueBy: hire.visitDueBy },
    });
    const [twice] = await hires.restore(hr.token, { hires: [seen(line!.hire!)] });
    expect(twice?.refusals).toMatchObject([{ code: 'ALREADY_SETTLED' }]);
  });
});

describe('the rights', () => {
  it.each(['administrator', 'hr', 'declaration', 'accountant'])('let %s confirm', async (role) => {
    const { token } = await member.userWith(role);
    const { hire } = await hires.confirm(token, seen(await announced()));
    expect(hire?.state).toBe('CONFIRMED');
  });

  it('let the service confirm in the name of a member', async () => {
    const assistant = await addPerson(house, 'assistante', true);
    await house.seed((tx) => grantRole(tx, assistant.id, 'staff-assistant', null));
    const token = await house.tokenFor(assistant.id, 'staff');
    await openCall(house, assistant, member);
    const { hire } = await hires.confirm(token, seen(await announced()));
    expect(hire?.state).toBe('CONFIRMED');
  });

  it('let a reader see and not decide, whatever they may do elsewhere', async () => {
    const { id, token } = await member.userWith('reader');
    const other = await addMember(house, 'Scierie');
    await house.seed((tx) => grantRole(tx, id, 'hr', other.accountId));
    const hire = await announced();
    expect(await hires.read(token, hire.id)).toMatchObject({ lastName: hire.lastName });
    const { refusals } = await hires.confirm(token, seen(hire));
    expect(refusals).toMatchObject([{ code: 'MISSING_RIGHT', field: 'id' }]);
    const [line] = await hires.refuse(token, { hires: [seen(hire)], reason: 'ERROR' });
    expect(line?.refusals).toMatchObject([{ code: 'MISSING_RIGHT' }]);
  });

  it('show nothing to billing, and no hire of one member to another', async () => {
    const hire = await announced();
    const { token } = await member.userWith('billing');
    expect(await hires.read(token, hire.id)).toBeNull();
    const stranger = await (await addMember(house, 'Garage')).userWith('administrator');
    expect(await hires.read(stranger.token, hire.id)).toBeNull();
    const { refusals } = await hires.confirm(stranger.token, seen(hire));
    expect(refusals).toMatchObject([{ code: 'NOT_FOUND', field: 'id' }]);
  });

  it('let a program count hires without naming anybody', async () => {
    await announced();
    const counting = await addClient(house, 'account:read', 'employees:read');
    const { hires: rows, counted } = await hires.waiting(counting, member.accountId);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ lastName }) => lastName === null)).toBe(true);
    expect(counted).toMatchObject({ count: expect.any(Number) as number });
  });
});

describe('the clock', () => {
  it('runs whoever confirms: late does not move the legal date of the visit', async () => {
    const hire = await announced();
    await house.setTime('2027-01-20T08:00:00Z');
    // Sessions have ended meanwhile.
    const token = await house.tokenFor(hr.id);
    expect(await hires.read(token, hire.id)).toMatchObject({
      state: 'TO_CONFIRM',
      visitDueBy: '2027-03-01',
    });
    const { employee } = await hires.confirm(token, seen(hire));
    expect(employee?.followUp.firstVisit.latestDate).toBe('2027-03-01');
  });
});
