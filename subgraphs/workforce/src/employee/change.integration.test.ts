import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMember, type TestMember, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let hr: TestUser;
let accountant: TestUser;
let counter = 0;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
  accountant = await member.userWith('accountant');
});

afterAll(() => house.stop());

const hired = (change: object = {}) =>
  desk.hired(hr.token, member.accountId, { lastName: familyName(++counter), ...change });

const codesOf = (situations: { code: string }[] = []): string[] =>
  situations.map(({ code }) => code).sort();

describe('changing an employee', () => {
  it('keeps what is not sent, counts the version up and decides the follow-up anew', async () => {
    const { id, lastName } = await hired({ jobTitle: 'Vendeuse' });
    const { employee, refusals } = await desk.update(hr.token, {
      id,
      version: 1,
      situations: ['WS_NIGHT'],
    });
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{
        version: 2,
        lastName,
        jobPost: { title: 'Vendeuse' },
        situations: [{ code: 'WS_NIGHT' }],
      },
      followUp: { profile: 'SIA' },
    });
    const decisions = await desk.rows('workforce.follow_up', `employee_id = '${id}'`);
    expect(decisions.filter((row) => row['replaced_at'] === null)).toMatchObject([
      { profile: 'SIA' },
    ]);
    expect(decisions).toHaveLength(2);
    const events = await desk.rows('workforce.outbox', `key = '${id}'`);
    expect(events.map((row) => (row['payload'] as { version: number }).version)).toEqual([1, 2]);
  });

  it('gives another post, or none when the title is sent empty', async () => {
    const { id } = await hired({ jobTitle: 'Vendeuse' });
    const other = await desk.update(hr.token, { id, version: 1, jobTitle: 'Caissière' });
    expect(other.employee?.jobPost?.title).toBe('Caissière');
    const none = await desk.update(hr.token, { id, version: 2, jobTitle: '' });
    expect(none.employee?.jobPost).toBeNull();
  });

  it('that somebody else changed meanwhile is refused, with the employee as it stands now', async () => {
    const { id } = await hired();
    await desk.update(hr.token, { id, version: 1, lastName: 'Entretemps' });
    const stale = await desk.update(hr.token, { id, version: 1, lastName: 'Trop tard' });
    expect(refusedFor(stale)).toEqual(['STALE_VERSION version']);
    expect(stale.employee).toMatchObject({ version: 2, lastName: 'Entretemps' });
  });

  it('of two that come at once takes one', async () => {
    const { id } = await hired();
    const names = Array.from({ length: 10 }, (_, index) => `Course ${'ABCDEFGHIJ'[index]}`);
    const answers = await Promise.all(
      names.map((lastName) => desk.update(hr.token, { id, version: 1, lastName })),
    );
    expect(answers.filter(({ refusals }) => refusals.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(refusedFor))).toEqual(new Set(['STALE_VERSION version']));
    expect(await desk.read(hr.token, id)).toMatchObject({ version: 2 });
  });

  it('twice in one operation answers each time with what it left', async () => {
    const { id } = await hired();
    const input = (version: number, lastName: string) =>
      `{ idempotencyKey: "${newId()}", id: "${id}", version: ${version}, lastName: "${lastName}" }`;
    const { data } = await house.ask(
      hr.token,
      `mutation { one: updateEmployee(input: ${input(1, 'Première')}) { employee { version lastName } }
        two: updateEmployee(input: ${input(2, 'Seconde')}) { employee { version lastName } } }`,
    );
    expect(data).toEqual({
      one: { employee: { version: 2, lastName: 'Première' } },
      two: { employee: { version: 3, lastName: 'Seconde' } },
    });
  });

  it('repeated under its key has one effect', async () => {
    const { id } = await hired();
    const input = { id, version: 1, lastName: 'Une fois', idempotencyKey: newId() };
    const [first, again] = [await desk.update(hr.token, input), await desk.update(hr.token, input)];
    expect(again).toEqual(first);
    expect(first.employee?.version).toBe(2);
  });

  it('is refused for all that is wrong at once, and changes nothing', async () => {
    const { id, lastName } = await hired();
    const payload = await desk.update(hr.token, {
      ...{
        id,
        version: 1,
        lastName: ' ',
        email: 'x',
        contract: 'CDD',
        jobTitle: `Poste ${counter}`,
      },
      ...{ nationalNumber: '1', situations: ['WS_NOTHING'] },
    });
    expect(refusedFor(payload).sort()).toEqual([
      ...[
        'END_DATE_REQUIRED endDate',
        'INVALID_EMAIL email',
        'INVALID_NATIONAL_NUMBER nationalNumber',
      ],
      ...['REQUIRED lastName', 'UNKNOWN_SITUATION situations'],
    ]);
    expect(await desk.read(hr.token, id)).toMatchObject({ version: 1, lastName });
    expect(await desk.rows('workforce.job_post', `title = 'Poste ${counter}'`)).toEqual([]);
  });

  it('is refused by the law also for what was on file', async () => {
    const { id } = await hired({ situations: ['WS_LOAD55'] });
    const payload = await desk.update(hr.token, { id, version: 1, sex: 'FEMALE' });
    expect(refusedFor(payload)).toEqual(['FORBIDDEN_BY_LAW situations']);
    expect(payload.refusals[0]?.explanation).toContain('25 kg');
  });

  it('names the fields in the journal, not the values', async () => {
    const { id } = await hired();
    const change = { lastName: 'Secret', email: 'zoe@secret.example', firstName: 'Bastien' };
    await desk.update(hr.token, { id, version: 1, ...change });
    const [row] = await desk.rows(
      'workforce.audit',
      `target_id = '${id}' and action = 'employee.updated'`,
    );
    expect(row).toMatchObject({
      actor_id: hr.id,
      details: { fields: ['lastName', 'email'], profile: 'SI' },
    });
    expect(JSON.stringify(row)).not.toContain('Secret');
  });
});

describe('confidential situations on file', () => {
  it('stay, unseen, when somebody without that right changes the rest', async () => {
    const { id } = await hired({ situations: ['WS_RQTH', 'WS_NIGHT'] });
    const changed = await desk.update(accountant.token, {
      id,
      version: 1,
      situations: ['WS_HEIGHT'],
    });
    expect(changed.refusals).toEqual([]);
    expect(codesOf(changed.employee?.situations)).toEqual(['WS_HEIGHT']);
    expect(changed.employee?.followUp).toMatchObject({
      profile: 'SIA',
      grounds: [{ situation: 'WS_HEIGHT' }, { situation: null, label: 'Motif confidentiel' }],
    });
    const seen = await desk.read(hr.token, id);
    expect(codesOf(seen?.situations)).toEqual(['WS_HEIGHT', 'WS_RQTH']);
  });

  it('are unticked by somebody with that right', async () => {
    const { id } = await hired({ situations: ['WS_RQTH'] });
    const { employee } = await desk.update(hr.token, { id, version: 1, situations: [] });
    expect(employee).toMatchObject({ situations: [], followUp: { profile: 'SI' } });
    expect(await desk.rows('workforce.confidential_situation', `employee_id = '${id}'`)).toEqual(
      [],
    );
  });

  it('are not told by a refusal: who has one is answered like who has none', async () => {
    const [having, not] = [await hired({ situations: ['WS_RQTH'] }), await hired()];
    for (const { id } of [having, not]) {
      const payload = await desk.update(accountant.token, {
        id,
        version: 1,
        situations: ['WS_RQTH'],
      });
      expect(refusedFor(payload)).toEqual(['MISSING_RIGHT situations']);
    }
  });
});

describe('the national number', () => {
  const woman = { sex: 'FEMALE', birthDate: '1955-08-17' };
  const number = '255081416802538';

  it('is added later, and stays on file through other changes', async () => {
    const { id } = await hired(woman);
    const added = await desk.update(hr.token, { id, version: 1, nationalNumber: number });
    expect(added.employee?.hasNationalNumber).toBe(true);
    const later = await desk.update(hr.token, { id, version: 2, lastName: 'Autre' });
    expect(later.employee?.hasNationalNumber).toBe(true);
    expect(await desk.rows('workforce.national_number', `employee_id = '${id}'`)).toHaveLength(1);
  });

  it('is held against the facts as they will stand', async () => {
    const { id } = await hired({ sex: 'MALE', birthDate: '1955-08-17' });
    const input = { id, version: 1, nationalNumber: number };
    expect(refusedFor(await desk.update(hr.token, input))).toEqual([
      'INVALID_NATIONAL_NUMBER nationalNumber',
    ]);
    expect((await desk.update(hr.token, { ...input, sex: 'FEMALE' })).refusals).toEqual([]);
  });
});

describe('who may change', () => {
  it('is told NOT_FOUND of what may not be read, MISSING_RIGHT of what may not be changed', async () => {
    const { id } = await hired();
    const garage = await addMember(house, `Garage${++counter}`);
    const stranger = await garage.userWith('hr');
    const input = { id, version: 1, lastName: 'Intrus' };
    for (const token of [stranger.token]) {
      expect(refusedFor(await desk.update(token, input))).toEqual(['NOT_FOUND id']);
      expect(refusedFor(await desk.close(token, { id, version: 1, leftOn: '2026-12-02' }))).toEqual(
        ['NOT_FOUND id'],
      );
      expect(
        refusedFor(await desk.reopen(token, { id, version: 1, startDate: '2026-12-02' })),
      ).toEqual(['NOT_FOUND id']);
    }
    const unknown = { id: newId(), version: 1, lastName: 'Intrus' };
    expect(refusedFor(await desk.update(hr.token, unknown))).toEqual(['NOT_FOUND id']);
    expect(refusedFor(await desk.update(hr.token, { ...unknown, id: 'x' }))).toEqual([
      'NOT_FOUND id',
    ]);
    expect(await desk.read(hr.token, id)).toMatchObject({ version: 1 });
  });
});
