import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  addClient,
  addMember,
  type TestMember,
  type TestUser,
} from '../../../../infra/tests/cast.ts';
import { openHouse, type House } from '../../../../infra/tests/house.ts';
import { openHireDesk, type Hire, type HireDesk } from '../testing/announcement.ts';
import { familyName, openDesk, type Desk } from '../testing/declaration.ts';

/** Through outbox, relay and inbox to the visits themselves. */
let house: House;
let desk: Desk;
let hires: HireDesk;
let member: TestMember;
let siret: string;
let hr: TestUser;
let machine: string;

let counter = 0;
const somebody = (): { lastName: string } => ({ lastName: familyName(++counter) });

interface VisitRow {
  employee: string;
  kind: string;
  status: string;
  latest: string;
}

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
  await house.startWork();
});

afterAll(() => house.stop());

async function visitsOf(...ids: string[]): Promise<VisitRow[]> {
  const list = ids.map((id) => `'${id}'`).join();
  const rows = await desk.rows('appointments.visit', `employee_id in (${list}) order by id`);
  return rows.map((row) => ({
    employee: String(row['employee_id']),
    kind: String(row['kind']),
    status: String(row['status']),
    latest: (row['latest_date'] as Date | string).toString(),
  }));
}

/** Waits until the visits are as told: events take a moment. */
function expectVisits(
  ids: string[],
  expected: [employee: string, status: string][],
): Promise<void> {
  return vi.waitFor(
    async () => {
      const visits = await visitsOf(...ids);
      expect(visits.map(({ employee, status }) => [employee, status]).sort()).toEqual(
        expected.sort(),
      );
    },
    { timeout: 10_000, interval: 50 },
  );
}

const seen = ({ id, version }: Hire) => ({ id, version });
const announced = (change: object = {}): Promise<Hire> =>
  hires.announced(machine, siret, { ...somebody(), ...change });

it('situations told at the confirmation change the visit that is owed, under the same person', async () => {
  const hire = await announced();
  await expectVisits([hire.id], [[hire.id, 'TO_PLAN']]);
  await hires.confirm(hr.token, { ...seen(hire), situations: ['WS_ASBESTOS'] });
  await vi.waitFor(async () => {
    const open = (await visitsOf(hire.id)).filter(({ status }) => status === 'TO_PLAN');
    expect(open.map(({ kind }) => kind)).toEqual(['EMA_INIT']);
  });
});

it('a refusal takes off what was planned, and taking it back owes it again by the same day', async () => {
  const hire = await announced();
  await expectVisits([hire.id], [[hire.id, 'TO_PLAN']]);
  const [due] = await visitsOf(hire.id);
  const [refused] = await hires.refuse(hr.token, { hires: [seen(hire)], reason: 'NEVER_CAME' });
  await expectVisits([hire.id], [[hire.id, 'NO_LONGER_DUE']]);
  await hires.restore(hr.token, { hires: [seen(refused!.hire!)] });
  await expectVisits(
    [hire.id],
    [
      [hire.id, 'NO_LONGER_DUE'],
      [hire.id, 'TO_PLAN'],
    ],
  );
  const again = (await visitsOf(hire.id)).find(({ status }) => status === 'TO_PLAN');
  expect(again).toEqual(due);
});

it('somebody declared by hand after the announcement takes the visit over: there is one', async () => {
  const name = somebody();
  const hire = await announced(name);
  await expectVisits([hire.id], [[hire.id, 'TO_PLAN']]);
  const employee = await desk.hired(hr.token, member.accountId, name);
  await vi.waitFor(
    async () => {
      const open = (await visitsOf(hire.id, employee.id)).filter(
        ({ status }) => status === 'TO_PLAN',
      );
      expect(open).toMatchObject([{ employee: employee.id, kind: 'VIP_INIT' }]);
    },
    { timeout: 10_000 },
  );
});

it('somebody who comes back takes the visit over', async () => {
  const name = somebody();
  const { id } = await desk.hired(hr.token, member.accountId, { ...name, startDate: '2024-01-08' });
  await desk.close(hr.token, { id, version: 1, leftOn: '2026-03-31' });
  const hire = await announced(name);
  await expectVisits([hire.id], [[hire.id, 'TO_PLAN']]);
  await hires.confirm(hr.token, { ...seen(hire), employeeId: id });
  await vi.waitFor(
    async () => {
      const open = (await visitsOf(hire.id, id)).filter(({ status }) => status === 'TO_PLAN');
      expect(open).toMatchObject([{ employee: id, kind: 'VIP_INIT' }]);
    },
    { timeout: 10_000 },
  );
});

it('somebody who is there owes no second visit, until they leave before the announced start', async () => {
  const name = somebody();
  const { id } = await desk.hired(hr.token, member.accountId, { ...name, startDate: '2024-01-08' });
  await expectVisits([id], [[id, 'TO_PLAN']]);
  const hire = await announced(name);
  expect(hire.visitDueBy).toBeNull();
  await desk.close(hr.token, { id, version: 1, leftOn: '2026-11-25' });
  await expectVisits(
    [hire.id, id],
    [
      [hire.id, 'TO_PLAN'],
      [id, 'NO_LONGER_DUE'],
    ],
  );
});

it('the visit carries the name of the announced person, for the list and the summons', async () => {
  const hire = await announced();
  await expectVisits([hire.id], [[hire.id, 'TO_PLAN']]);
  const query = `query ($id: ID!) { memberAccount(id: $id) { visits(view: TO_PLAN, first: 200) {
    edges { node { employee { id status lastName firstName birthDate followUp { profile maximumGapMonths } } } } } } }`;
  const { data, errors } = await house.ask<{
    memberAccount: { visits: { edges: { node: { employee: { id: string } } }[] } };
  }>(hr.token, query, { id: member.accountId });
  expect(errors).toBeUndefined();
  const people = data?.memberAccount.visits.edges.map(({ node }) => node.employee) ?? [];
  expect(people.find(({ id }) => id === hire.id)).toEqual({
    ...{ id: hire.id, status: 'ANNOUNCED', lastName: hire.lastName, firstName: 'Bastien' },
    ...{ birthDate: '1990-04-02', followUp: { profile: 'SI', maximumGapMonths: 60 } },
  });
});

it('a visit is owed from the announcement on, and still once the person has started unconfirmed', async () => {
  const hire = await announced();
  await expectVisits([hire.id], [[hire.id, 'TO_PLAN']]);
  const [due] = await visitsOf(hire.id);
  await house.setTime('2026-12-15T08:00:00Z');
  // Sessions have ended meanwhile.
  const token = await house.tokenFor(hr.id);
  expect(await visitsOf(hire.id)).toEqual([due]);
  expect(await hires.read(token, hire.id)).toMatchObject({ visitDueBy: '2027-03-01' });

  await hires.confirm(token, { ...seen(hire), jobTitle: 'Vendeur' });
  await vi.waitFor(async () => {
    const [copy] = await desk.rows('appointments.employee', `id = '${hire.id}'`);
    expect(copy?.['version']).toBe(2);
  });
  expect(await visitsOf(hire.id)).toEqual([due]);
});
