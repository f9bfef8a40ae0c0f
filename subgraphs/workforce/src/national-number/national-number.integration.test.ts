import { newId } from '@vigie/chassis/ids';
import { decryptValue } from '@vigie/chassis/secret';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addMember, type TestMember, type TestUser } from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { familyName, hire, openDesk, refusedFor, type Desk } from '../testing/declaration.ts';

let house: House;
let desk: Desk;
let member: TestMember;
let hr: TestUser;
let counter = 0;
/** A name of the test's own, so that no test meets the other's namesake. */
let lastName: string;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  desk = openDesk(house);
  member = await addMember(house, 'Fournil');
  hr = await member.userWith('hr');
});

beforeEach(() => {
  lastName = familyName(++counter);
});

afterAll(() => house.stop());

const declared = (change: object = {}) => hire(member.accountId, { lastName, ...change });

const woman = { sex: 'FEMALE', birthDate: '1955-08-17' };
const number = '255081416802538';

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
      allowDuplicate: true,
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
    const input = declared({ ...woman, nationalNumber: number, allowDuplicate: true });
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
