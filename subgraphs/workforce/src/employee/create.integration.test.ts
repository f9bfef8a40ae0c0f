import { newId } from '@vigie/chassis/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantRole } from '../../../identity/src/seed.ts';
import { addMember, type TestMember, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, hire, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let foreign: TestMember;
let hr: TestUser;
let declarer: TestUser;
let accountant: TestUser;
let reader: TestUser;
let counter = 0;
/** A name of the test's own, so that no test meets the other's namesake. */
let lastName: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  [member, foreign] = [await addMember(house, 'Fournil'), await addMember(house, 'Garage')];
  hr = await member.userWith('hr');
  declarer = await member.userWith('declaration');
  accountant = await member.userWith('accountant');
  reader = await member.userWith('reader');
});

beforeEach(() => {
  lastName = familyName(++counter);
});

afterAll(() => house.stop());

const declared = (change: object = {}) => hire(member.accountId, { lastName, ...change });

const filed = async (): Promise<string[]> =>
  (await desk.rows('workforce.employee_identity', `last_name = '${lastName}'`)).map(
    (row) => row['employee_id'] as string,
  );

describe('what is typed of an employee so far', () => {
  it('is told all that would be refused of it, and nothing is noted', async () => {
    const input = { lastName, birthDate: '2027-01-01', startDate: '2026-12-01', contract: 'CDD' };
    const { data } = await house.ask<{ draftRefusals: { code: string; field: string }[] }>(
      hr.token,
      'query ($input: EmployeeDraftInput!) { draftRefusals(input: $input) { code field } }',
      { input },
    );
    expect(data?.draftRefusals).toEqual([
      { code: 'INVALID_DATE', field: 'birthDate' },
      { code: 'END_DATE_REQUIRED', field: 'endDate' },
    ]);
    expect(await filed()).toEqual([]);
  });
});

describe('declaring an employee', () => {
  it('gives the follow-up with its reasons at once', async () => {
    const { employee, refusals } = await desk.create(
      hr.token,
      declared({ situations: ['WS_NIGHT', 'WS_SCREEN'], jobTitle: '  Boulanger  de nuit ' }),
    );
    expect(refusals).toEqual([]);
    expect(employee).toMatchObject({
      ...{ lastName, version: 1, status: 'UPCOMING', hasNationalNumber: false },
      jobPost: { title: 'Boulanger de nuit' },
      followUp: {
        profile: 'SIA',
        grounds: [{ situation: 'WS_NIGHT' }, { situation: 'WS_SCREEN' }],
        firstVisit: { kind: 'VIP_INIT', latestDate: '2026-11-30' },
      },
    });
  });

  it('tells the others in the same transaction', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, { lastName });
    const [event] = await desk.rows('workforce.outbox', `key = '${id}'`);
    expect(event).toMatchObject({
      type: 'employee.changed',
      payload: { employeeId: id, version: 1, lastName, profile: 'SI', leftOn: null },
    });
  });

  it('says in the journal who did it and which fields, never whose name', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, {
      lastName,
      jobTitle: `Poste ${lastName}`,
    });
    const [row] = await desk.rows('workforce.audit', `target_id = '${id}'`);
    expect(row).toMatchObject({ action: 'employee.created', actor_kind: 'user', actor_id: hr.id });
    expect(JSON.stringify(row)).not.toContain(lastName);
    const [post] = await desk.rows(
      'workforce.audit',
      `target_id = (select id from workforce.job_post where title = 'Poste ${lastName}')`,
    );
    expect(post).toMatchObject({ action: 'job-post.created', actor_kind: 'user', actor_id: hr.id });
  });

  it('cleans what was typed', async () => {
    const typed = {
      lastName: `  ${lastName}\u200b `,
      usedName: '   ',
      firstName: 'Zoe\u0308\0',
      email: '',
    };
    const { id } = await desk.hired(hr.token, member.accountId, typed);
    const [row] = await desk.rows('workforce.employee_identity', `employee_id = '${id}'`);
    expect(row).toMatchObject({
      last_name: lastName,
      used_name: null,
      first_name: 'Zoë',
      email: null,
    });
  });
});

describe('a declaration is refused', () => {
  it('for everything that is wrong with it at once, field by field', async () => {
    const wrong = {
      ...{
        lastName: ' ',
        firstName: 'x'.repeat(81),
        birthDate: '2026-12-24',
        email: 'x',
        contract: 'CDD',
      },
      ...{
        startDate: '1949-12-31',
        jobTitle: 'x'.repeat(121),
        nationalNumber: '1',
        jobPostId: newId(),
      },
      situations: ['WS_NOTHING', 'WS_RQTH'],
    };
    const payload = await desk.create(declarer.token, declared(wrong));
    expect(payload.employee).toBeNull();
    expect(refusedFor(payload).sort()).toEqual([
      ...['END_DATE_REQUIRED endDate', 'INVALID_DATE birthDate', 'INVALID_DATE startDate'],
      ...[
        'INVALID_EMAIL email',
        'INVALID_NATIONAL_NUMBER nationalNumber',
        'MISSING_RIGHT situations',
      ],
      ...['NOT_FOUND jobPostId', 'REQUIRED lastName', 'TOO_LONG firstName', 'TOO_LONG jobTitle'],
      'UNKNOWN_SITUATION situations',
    ]);
  });

  it('with the article where the law forbids it', async () => {
    const payload = await desk.create(
      hr.token,
      declared({ sex: 'FEMALE', situations: ['WS_LOAD55'] }),
    );
    expect(refusedFor(payload)).toEqual(['FORBIDDEN_BY_LAW situations']);
    expect(payload.refusals[0]?.explanation).toContain('25 kg');
    expect(await filed()).toEqual([]);
  });

  it('by the law together with a wrong national number', async () => {
    const input = { sex: 'FEMALE', situations: ['WS_LOAD55'], nationalNumber: '1' };
    expect(refusedFor(await desk.create(hr.token, declared(input))).sort()).toEqual([
      ...['FORBIDDEN_BY_LAW situations', 'INVALID_NATIONAL_NUMBER nationalNumber'],
    ]);
  });

  it.each([
    ['an account that does not exist', () => newId()],
    ['an account of somebody else', () => foreign.accountId],
    ['an account that is no identifier', () => 'x'],
  ])('for %s, with the same words', async (_, accountId) => {
    const payload = await desk.create(hr.token, declared({ accountId: accountId() }));
    expect(refusedFor(payload)).toEqual(['NOT_FOUND accountId']);
  });

  it('for an account where the caller may read but not write, and says so', async () => {
    const both = await foreign.userWith('hr');
    const token = both.token;
    await house.seed((tx) => grantRole(tx, both.id, 'reader', member.accountId));
    await expect
      .poll(async () => refusedFor(await desk.create(token, declared())))
      .toEqual(['MISSING_RIGHT accountId']);
    expect(await filed()).toEqual([]);
  });

  it('for a confidential situation from somebody without that right', async () => {
    const payload = await desk.create(accountant.token, declared({ situations: ['WS_RQTH'] }));
    expect(refusedFor(payload)).toEqual(['MISSING_RIGHT situations']);
  });

  it('before it reaches the subgraph for a mere reader', async () => {
    const input = declared();
    await expect(desk.create(reader.token, input)).rejects.toThrow('employees:write');
  });

  it('and leaves nothing behind, not even the post that it named', async () => {
    await desk.hired(hr.token, member.accountId, { lastName });
    const jobTitle = `Poste de ${lastName}`;
    const payload = await desk.create(hr.token, declared({ jobTitle }));
    expect(refusedFor(payload)).toEqual(['DUPLICATE lastName']);
    expect(await desk.rows('workforce.job_post', `title = '${jobTitle}'`)).toEqual([]);
    expect(await filed()).toHaveLength(1);
  });
});

describe('somebody already on file', () => {
  it('is named by the refusal, and created again only on purpose', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, { lastName });
    const again = await desk.create(
      hr.token,
      declared({ lastName: lastName.toUpperCase(), firstName: 'BASTIEN' }),
    );
    expect(refusedFor(again)).toEqual(['DUPLICATE lastName']);
    expect(again.refusals[0]?.existing).toEqual({ id });
    const purposely = await desk.create(hr.token, declared({ allowDuplicate: true }));
    expect(purposely.refusals).toEqual([]);
    expect(await filed()).toHaveLength(2);
  });

  it('is somebody else when born another day, or in another account', async () => {
    await desk.hired(hr.token, member.accountId, { lastName });
    await desk.hired(hr.token, member.accountId, { lastName, birthDate: '1990-04-03' });
    const garage = await foreign.userWith('hr');
    await desk.hired(garage.token, foreign.accountId, { lastName });
    expect(await filed()).toHaveLength(3);
  });
});

describe('a repeated declaration', () => {
  it('has one effect and one answer under one key', async () => {
    const input = declared({ jobTitle: 'Vendeuse' });
    const [first, again] = [await desk.create(hr.token, input), await desk.create(hr.token, input)];
    expect(again).toEqual(first);
    expect(await filed()).toHaveLength(1);
  });

  it('has one effect also when fifty arrive at once', async () => {
    const input = declared({ jobTitle: `Poste de ${lastName}`, situations: ['WS_RQTH'] });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => desk.create(hr.token, input)),
    );
    const ids = new Set(answers.map(({ employee }) => employee?.id));
    expect([...ids]).toEqual(await filed());
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
    const [id] = ids;
    for (const table of ['employee', 'follow_up', 'confidential_situation']) {
      const column = table === 'employee' ? 'id' : 'employee_id';
      expect(await desk.rows(`workforce.${table}`, `${column} = '${id}'`), table).toHaveLength(1);
    }
  });

  it('with another content under the same key is refused', async () => {
    const input = declared();
    await desk.create(hr.token, input);
    for (const change of [{ firstName: 'Autre' }, { nationalNumber: '190043512345678' }]) {
      const payload = await desk.create(hr.token, { ...input, ...change });
      expect(refusedFor(payload)).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
    }
    expect(await filed()).toHaveLength(1);
  });

  it('under a key of somebody else is a declaration of its own', async () => {
    const input = declared();
    await desk.create(hr.token, input);
    const payload = await desk.create(declarer.token, { ...input, firstName: 'Autre' });
    expect(payload.refusals).toEqual([]);
  });

  it('may be sent again under its key after a refusal', async () => {
    const input = declared();
    const refused = await desk.create(hr.token, { ...input, firstName: '' });
    expect(refusedFor(refused)).toEqual(['REQUIRED firstName']);
    expect((await desk.create(hr.token, input)).refusals).toEqual([]);
  });

  it('takes a UUID as its key and nothing else', async () => {
    await expect(desk.create(hr.token, declared({ idempotencyKey: 'x' }))).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});
