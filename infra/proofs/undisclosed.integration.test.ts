import { newId } from '@vigie/chassis/ids';
import { openStaffDesk, type StaffDesk } from '@vigie/identity/testing/staff-desk';
import { hire } from '@vigie/workforce/testing/declaration';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addMember, addService, type TestMember } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';

let house: House;
let desk: StaffDesk;
let member: TestMember;
/** Of the employer, of the service, and of the service while it looks as the employer does. */
let employer: string;
let assistant: string;
let onlooker: string;
let employeeId: string;

async function ask<Data>(token: string, query: string, variables: object): Promise<Data> {
  const { data, errors } = await house.ask<Data>(token, query, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  member = await addMember(house, 'Scierie');
  employer = (await member.userWith('administrator')).token;
  desk = openStaffDesk(house);
  assistant = (await desk.colleague('staff-assistant')).token;
  await house.startWork();
  const { createEmployee } = await ask<{ createEmployee: { employee: { id: string } } }>(
    employer,
    'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }',
    { input: { ...hire(member.accountId, { lastName: 'Perrec' }), idempotencyKey: newId() } },
  );
  employeeId = createEmployee.employee.id;
  await vi.waitUntil(async () => (await kindsSeenBy(employer)).length > 0, { timeout: 20_000 });
  const { startView } = await ask<{ startView: { session: { accessToken: string } } }>(
    assistant,
    'mutation ($input: StartViewInput!) { startView(input: $input) { session { accessToken } } }',
    { input: { idempotencyKey: newId(), accountId: member.accountId } },
  );
  onlooker = startView.session.accessToken;
});

afterAll(async () => {
  await desk.close();
  await house.stop();
});

async function kindsSeenBy(token: string): Promise<string[]> {
  const { employee } = await ask<{ employee: { visits: { kind: string }[] | null } | null }>(
    token,
    'query ($id: ID!) { employee(id: $id) { visits { kind } } }',
    { id: employeeId },
  );
  return (employee?.visits ?? []).map(({ kind }) => kind).toSorted();
}

async function open(kind: string, more: object = {}): Promise<string> {
  const input = { idempotencyKey: newId(), employeeId, kind, askedBy: 'EMPLOYEE', ...more };
  const { openAskedVisit } = await ask<{ openAskedVisit: { visit: { id: string } | null } }>(
    assistant,
    'mutation ($input: OpenAskedVisitInput!) { openAskedVisit(input: $input) { visit { id } refusals { code } } }',
    { input },
  );
  if (!openAskedVisit.visit) throw new Error(JSON.stringify(openAskedVisit));
  return openAskedVisit.visit.id;
}

it('whoever looks as the employer does sees no visit that the employee keeps from the employer', async () => {
  const before = await kindsSeenBy(employer);
  const id = await open('DEM_SAL');
  expect(await kindsSeenBy(assistant)).toEqual([...before, 'DEM_SAL'].toSorted());
  expect(await kindsSeenBy(employer)).toEqual(before);
  expect(await kindsSeenBy(onlooker)).toEqual(before);
  const one = 'query ($id: ID!) { visit(id: $id) { id } }';
  expect(await ask(assistant, one, { id })).toEqual({ visit: { id } });
  expect(await ask(onlooker, one, { id })).toEqual({ visit: null });
});

it('one that the employee lets the employer know of is seen by both', async () => {
  const before = await kindsSeenBy(employer);
  await open('PRE_REPRISE', { absentFrom: '2026-10-12', employeeAgrees: true });
  const after = [...before, 'PRE_REPRISE'].toSorted();
  expect(await kindsSeenBy(employer)).toEqual(after);
  expect(await kindsSeenBy(onlooker)).toEqual(after);
});
