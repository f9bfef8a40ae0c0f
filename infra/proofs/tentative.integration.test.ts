import { addCentre } from '@vigie/appointments/testing/cast';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { askSummonses } from '@vigie/documents/summons/awaited';
import { hire } from '@vigie/workforce/testing/declaration';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addMember, addService, type TestMember, type TestUser } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';
import type { Work } from '../tests/work.ts';

let house: House;
let member: TestMember;
let administrator: TestUser;
let work: Work;
let appointments: Database;
let documents: Database;

/** Monday 23 November 2026; a nurse has eight hours, all of them in January. */
beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addService(house);
  const { urls } = house.database;
  appointments = openDatabase({ url: urls.appointments, subgraph: 'appointments', connections: 1 });
  documents = openDatabase({ url: urls.documents, subgraph: 'documents', connections: 1 });
  await addCentre({ database: appointments }, 'Nord', [
    { kind: 'NURSE', days: ['2027-01-13', '2027-01-14'] },
  ]);
  member = await addMember(house, 'Atelier');
  administrator = await member.userWith('administrator');
  work = await house.startWork({ papers: true });
});

afterAll(async () => {
  await house.stop();
  await Promise.all([appointments.close(), documents.close()]);
});

/** As the administrator, in a session of its own: the clock moves by weeks. */
async function ask<Data>(query: string, variables: object): Promise<Data> {
  const { data } = await house.ask<Data>(await house.tokenFor(administrator.id), query, variables);
  if (!data) throw new Error('The API answered without data');
  return data;
}

interface Visit {
  id: string;
  version: number;
  status: string;
  startsAt: string | null;
  summonsOn: string | null;
  summons: { fileName: string } | null;
}

async function visitOf(employeeId: string): Promise<Visit | null> {
  const { employee } = await ask<{ employee: { visits: Visit[] } | null }>(
    `query ($id: ID!) { employee(id: $id) { visits { id version status startsAt summonsOn
      summons { fileName } } } }`,
    { id: employeeId },
  );
  return employee?.visits[0] ?? null;
}

async function visitThat(employeeId: string, is: (visit: Visit) => boolean): Promise<Visit> {
  return vi.waitUntil(
    async () => {
      const visit = await visitOf(employeeId);
      return visit && is(visit) ? visit : null;
    },
    { timeout: 20_000 },
  );
}

async function hired(lastName: string): Promise<string> {
  const { createEmployee } = await ask<{ createEmployee: { employee: { id: string } | null } }>(
    `mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }`,
    { input: { ...hire(member.accountId, { lastName }), idempotencyKey: newId() } },
  );
  return createEmployee.employee!.id;
}

it('an appointment is tentative until the morning on which its summons leaves, two weeks before', async () => {
  const employee = await hired('Perrec');
  const planned = await visitThat(employee, ({ status }) => status === 'PLANNED');
  expect(planned).toMatchObject({ summonsOn: '2026-12-30', summons: null });
  expect(planned.startsAt).toMatch(/^2027-01-13/);

  await house.setTime('2026-12-29T09:00:00Z');
  await askSummonses({ database: documents });
  expect(await visitOf(employee)).toEqual(planned);

  await house.setTime('2026-12-30T07:30:00Z');
  await askSummonses({ database: documents });
  const summoned = await visitThat(employee, ({ status }) => status === 'SUMMONED');
  expect(summoned).toMatchObject({ startsAt: planned.startsAt, summonsOn: null });
  expect(summoned.summons?.fileName).toContain('2027-01-13');
  expect(work.mails.map(({ to }) => to)).toContain(administrator.email);
});

it('an employer who confirms need not wait: the summons is written at once', async () => {
  await house.setTime('2026-11-24T08:00:00Z');
  const employee = await hired('Le Guen');
  const { id, version } = await visitThat(employee, ({ status }) => status === 'PLANNED');
  const { confirmVisit } = await ask<{ confirmVisit: { refusals: object[] } }>(
    `mutation ($input: ConfirmVisitInput!) { confirmVisit(input: $input) { refusals { code } } }`,
    { input: { id, version, idempotencyKey: newId() } },
  );
  expect(confirmVisit.refusals).toEqual([]);
  const confirmed = await visitThat(employee, ({ summons }) => summons !== null);
  expect(confirmed).toMatchObject({ status: 'CONFIRMED', summonsOn: null });
});
