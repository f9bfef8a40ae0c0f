import { newId } from '@vigie/chassis/ids';
import { decryptValue } from '@vigie/chassis/secret';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { grantRole } from '../../../identity/src/seed.ts';
import { addMember, type TestMember, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { hire, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

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
  lastName = `Nom ${++counter}`;
});

afterAll(() => house.stop());

const declared = (change: object = {}) => hire(member.accountId, { lastName, ...change });

const filed = async (): Promise<string[]> =>
  (await desk.rows('workforce.employee_identity', `last_name = '${lastName}'`)).map(
    (row) => row['employee_id'] as string,
  );

const woman = { sex: 'FEMALE', birthDate: '1955-08-17' };
const number = '255081416802538';

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

describe('the national number', () => {
  it('is taken when it fits, and never given back', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, {
      lastName,
      ...woman,
      nationalNumber: number,
    });
    expect(await desk.read(hr.token, id)).toMatchObject({ hasNationalNumber: true });
    const answer = await house.ask(hr.token, `{ employee(id: "${id}") { nationalNumber } }`);
    expect(answer.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('is kept encrypted, bound to its employee, and stands nowhere else', async () => {
    const { id } = await desk.hired(hr.token, member.accountId, {
      lastName,
      ...woman,
      nationalNumber: number,
    });
    const [kept] = await desk.rows('workforce.national_number', `employee_id = '${id}'`);
    const encrypted = kept?.['encrypted'] as Buffer;
    expect(decryptValue(house.dataKey, id, encrypted)).toBe(number);
    expect(() => decryptValue(house.dataKey, newId(), encrypted)).toThrow();
    for (const table of [
      'employee',
      'employee_identity',
      'audit',
      'outbox',
      'idempotency',
      'national_number',
    ]) {
      const rows = await desk.rows(`workforce.${table}`);
      expect(JSON.stringify(rows), table).not.toContain(number);
    }
    expect(house.logged().join('')).not.toContain(number);
  });

  it('cannot be searched for in what is kept of the request', async () => {
    const input = declared({ ...woman, nationalNumber: number });
    await desk.create(hr.token, input);
    const order = [
      ...[
        'idempotencyKey',
        'accountId',
        'lastName',
        'firstName',
        'birthDate',
        'sex',
        'nationalNumber',
      ],
      ...['contract', 'startDate', 'situations', 'allowDuplicate'],
    ];
    const coerced = Object.fromEntries(
      order.map((name) => [name, { allowDuplicate: false, ...input }[name]]),
    );
    const hash = createHash('sha256')
      .update(JSON.stringify(['createEmployee', coerced]))
      .digest('hex');
    const [row] = await desk.rows(
      'workforce.idempotency',
      `key = '${String(input['idempotencyKey'])}'`,
    );
    expect(row?.['input_hash']).not.toBe(hash);
    expect((await desk.create(hr.token, input)).refusals).toEqual([]);
  });

  it.each([
    ['the sex', { sex: 'MALE' }],
    ['the year of birth', { birthDate: '1956-08-17' }],
    ['the month of birth', { birthDate: '1955-07-17' }],
  ])('is refused when it says otherwise: %s', async (_, change) => {
    const payload = await desk.create(
      hr.token,
      declared({ ...woman, nationalNumber: number, ...change }),
    );
    expect(refusedFor(payload)).toEqual(['INVALID_NATIONAL_NUMBER nationalNumber']);
  });
});

describe('a job post', () => {
  const createPost = async (token: string, title: string, accountId = member.accountId) => {
    const { data } = await house.ask<{
      createJobPost: { jobPost: { id: string; title: string } | null; refusals: object[] };
    }>(
      token,
      `mutation ($input: CreateJobPostInput!) { createJobPost(input: $input) { jobPost { id title } refusals { code field } } }`,
      { input: { idempotencyKey: newId(), accountId, title } },
    );
    return data?.createJobPost;
  };

  it('is made once, whatever its capitals and spaces', async () => {
    const made = await createPost(hr.token, '  Chef   pâtissier ');
    expect(made).toMatchObject({ jobPost: { title: 'Chef pâtissier' }, refusals: [] });
    expect(await createPost(hr.token, 'CHEF PÂTISSIER')).toEqual({
      jobPost: null,
      refusals: [{ code: 'DUPLICATE', field: 'title' }],
    });
    const { jobPost } = await desk.hired(hr.token, member.accountId, {
      lastName,
      jobTitle: 'chef pâtissier',
    });
    expect(jobPost).toEqual(made?.jobPost);
  });

  it('is made once also when twenty declarations name it at once', async () => {
    const title = `Poste de ${lastName}`;
    const inputs = Array.from({ length: 20 }, (_, index) =>
      declared({ firstName: `Prénom ${index}`, jobTitle: title }),
    );
    const answers = await Promise.all(inputs.map((input) => desk.create(hr.token, input)));
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(new Set(answers.map(({ employee }) => employee?.jobPost?.id)).size).toBe(1);
    expect(await desk.rows('workforce.job_post', `title = '${title}'`)).toHaveLength(1);
  });

  it('made twenty times at once is made once and refused nineteen times', async () => {
    const title = `Poste de ${lastName}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => createPost(hr.token, title)),
    );
    const codes = answers.flatMap((answer) => answer?.refusals ?? [{ failed: true }]);
    expect(codes).toEqual(Array(19).fill({ code: 'DUPLICATE', field: 'title' }));
  });

  it.each([
    ['an empty title', '  \u200b', 'REQUIRED'],
    ['a title of 121 characters', 'x'.repeat(121), 'TOO_LONG'],
  ])('is refused with %s', async (_, title, code) => {
    expect(await createPost(hr.token, title)).toEqual({
      jobPost: null,
      refusals: [{ code, field: 'title' }],
    });
  });

  it('is refused for an account of somebody else like for none', async () => {
    const refused = { jobPost: null, refusals: [{ code: 'NOT_FOUND', field: 'accountId' }] };
    for (const accountId of [foreign.accountId, newId(), 'x']) {
      expect(await createPost(hr.token, 'Vendeur', accountId)).toEqual(refused);
    }
  });

  it('of another account does not fit an employee', async () => {
    const garage = await foreign.userWith('hr');
    const made = await createPost(garage.token, 'Mécanicien', foreign.accountId);
    const payload = await desk.create(hr.token, declared({ jobPostId: made?.jobPost?.id }));
    expect(refusedFor(payload)).toEqual(['NOT_FOUND jobPostId']);
  });
});
