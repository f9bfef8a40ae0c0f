import { receiveEmployee } from '@vigie/appointments/employee/commands';
import { moveVisits } from '@vigie/appointments/testing/move-visits';
import type { EmployeeChanged, VisitChanged } from '@vigie/chassis/events';
import { openDatabase, type Database } from '@vigie/chassis/database';
import { receiveVisit } from '@vigie/workforce/visit/commands';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { addMember } from '../tests/cast.ts';
import { openHouse, type House } from '../tests/house.ts';
import { openDesk, familyName } from '@vigie/workforce/testing/declaration';
import { rebuildCopies } from './rebuild.ts';

// Thousands of events, each in a transaction of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

let house: House;
let workforce: Database;
let appointments: Database;
const job = { kind: 'job', task: 'consume' } as const;

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-26T08:00:00Z');
  const open = (subgraph: 'workforce' | 'appointments') =>
    openDatabase({ url: house.database.urls[subgraph], subgraph, connections: 4 });
  [workforce, appointments] = [open('workforce'), open('appointments')];
});

afterAll(async () => {
  await Promise.all([workforce.close(), appointments.close()]);
  await house.stop();
});

/** The same numbers at every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const rowsOf = (table: string, columns: string): Promise<Record<string, unknown>[]> =>
  withConnection(house.database.adminUrl, async (admin) => [
    ...(await admin.unsafe<Record<string, unknown>[]>(
      `select ${columns} from ${table} order by id`,
    )),
  ]);

const visitColumns =
  'id, account_id, employee_id, kind, status, earliest_date::text, latest_date::text, day::text, version';
const employeeColumns =
  'id, account_id, first_name, last_name, used_name, start_date::text, left_on::text, profile, version';

const truthOfEmployees = `(select e.id, e.account_id, i.first_name, i.last_name, i.used_name, e.start_date, e.left_on,
  e.profile, e.version from workforce.employee e join workforce.employee_identity i on i.employee_id = e.id) as truth`;

/** Every copy beside what it is a copy of. */
async function expectTruth(): Promise<void> {
  expect(await rowsOf('workforce.visit', visitColumns)).toEqual(
    await rowsOf('appointments.visit', visitColumns),
  );
  expect(await rowsOf('appointments.employee', employeeColumns)).toEqual(
    await rowsOf(truthOfEmployees, employeeColumns),
  );
}

/** Events of one type as their publisher wrote them. */
const told = <Payload>(subgraph: string, type: string): Promise<Payload[]> =>
  withConnection(house.database.urls.relay, async (relay) =>
    (
      await relay.unsafe<{ payload: Payload }[]>(
        `select payload from ${subgraph}.outbox where type = '${type}' order by position`,
      )
    ).map(({ payload }) => payload),
  );

function shuffled<Item>(items: readonly Item[], roll: (sides: number) => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = roll(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

describe('read copies', () => {
  it('are the truth after thousands of events that came twice and in any order', async () => {
    const roll = dice(26);
    const desk = openDesk(house);
    const member = await addMember(house, 'Tissage');
    const { token } = await member.userWith('administrator');
    for (let index = 0; index < 25; index++) {
      const person = await desk.hired(token, member.accountId, {
        ...{ lastName: familyName(index), startDate: '2026-02-02' },
      });
      const { id } = person;
      let { version } = person;
      for (let change = roll(4); change > 0; change--) {
        const facts = { id, version, firstName: familyName(roll(9)) };
        version = (await desk.update(token, facts)).employee!.version;
      }
      if (roll(5) === 0) await desk.close(token, { id, version, leftOn: '2026-11-20' });
    }
    const hires = await told<EmployeeChanged>('workforce', 'employee.changed');
    for (const event of shuffled([...hires, ...hires], roll)) {
      await appointments.as(job, (tx) => receiveEmployee(tx, event));
    }
    await appointments.as(job, (tx) => moveVisits(tx, roll));
    const changes = await told<VisitChanged>('appointments', 'visit.changed');
    const many = Array.from({ length: Math.ceil(2500 / changes.length) }, () => changes).flat();
    expect(many.length).toBeGreaterThan(2000);
    for (const event of shuffled(many, roll)) {
      await workforce.as(job, (tx) => receiveVisit(tx, event));
    }
    await expectTruth();
  });

  it('are the truth again once rebuilt, whatever became of them', async () => {
    await withConnection(house.database.adminUrl, async (admin) => {
      await admin`delete from workforce.visit where id in (select id from workforce.visit order by id limit 9)`;
      await admin`update workforce.visit set latest_date = '1999-01-01', status = 'HELD'`;
      await admin`update appointments.employee set last_name = 'Perdu', searchable = 'perdu'`;
      await admin`update workforce.account set name = 'Perdu'`;
    });
    const rows = await rebuildCopies(house.database.urls);
    expect(Object.keys(rows)).toEqual([
      'workforce.account',
      'workforce.visit',
      'appointments.employee',
      'appointments.account_trade',
      'documents.visit',
    ]);
    const whose = 'id, account_id, employee_id, version';
    expect(await rowsOf('documents.visit', whose)).toEqual(
      await rowsOf('appointments.visit', whose),
    );
    await expectTruth();
    expect(await rowsOf('workforce.account', 'id, name')).toEqual(
      await rowsOf('identity.member_account', 'id, name'),
    );
    expect(await rowsOf('appointments.employee', 'searchable')).not.toContainEqual({
      searchable: 'perdu',
    });
  });

  it('keep a newer word that arrives before their source is read', async () => {
    const [visit] = await rowsOf('workforce.visit', 'id, version');
    await withConnection(
      house.database.adminUrl,
      (admin) =>
        admin`update workforce.visit set version = 900, status = 'HELD' where id = ${visit!['id'] as string}`,
    );
    await rebuildCopies(house.database.urls);
    const [after] = await rowsOf('workforce.visit', 'id, version, status');
    expect(after).toEqual({ id: visit!['id'], version: 900, status: 'HELD' });
  });
});
