import { newId } from '@vigie/chassis/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection, type Sql } from '../../../../infra/database/connection.ts';
import { freshDatabase, type TestDatabase } from '../../../../infra/tests/database.ts';
import { addCentre, announcement } from './cast.ts';
import { houseOn, type House } from './house-on.ts';

let server: TestDatabase;
let house: House;

/** Two visits, one of them with an appointment, and half-days. */
beforeAll(async () => {
  server = await freshDatabase();
  house = await houseOn(server);
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [{ kind: 'NURSE', days: ['2026-12-02', '2026-12-09'] }]);
  const [one, other] = [announcement(), announcement()];
  await house.receive(one);
  await house.receive(other);
  const [visit] = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
  await house.plan(visit!.id);
});
afterAll(() => house.close());

interface Machine {
  table: string;
  /** The columns that go with each state. */
  states: Record<string, Record<string, string | null>>;
  allowed: string[];
  /** The other columns of a row, as SQL. */
  row: Record<string, string>;
}

const now = '2026-11-23T09:00:00Z';
const somebody = newId();
const planned = `(select id from appointments.visit where status = 'PLANNED')`;
const waiting = `(select id from appointments.visit where status = 'TO_PLAN')`;
const halfDay = '(select id from appointments.availability order by day limit 1)';
const slot = "(select id from appointments.slot where status = 'free' order by starts_at limit 1)";
const of = (column: string, table: string) =>
  `(select ${column} from appointments.${table} limit 1)`;
const none = { answered_by: null, answered_at: null };
const answered = { answered_by: somebody, answered_at: now };
const settled = { settled_by: somebody, settled_at: now, reason: null };
const unsettled = { settled_by: null, settled_at: null, reason: null };

const machines: Machine[] = [
  {
    table: 'waiting_place',
    states: {
      WAITING: { ended_at: null },
      SERVED: { ended_at: now },
      LEFT: { ended_at: now },
      OVER: { ended_at: now },
    },
    allowed: ['WAITING SERVED', 'WAITING LEFT', 'WAITING OVER'],
    row: { account_id: `'${somebody}'`, visit_id: waiting, joined_by: `'${somebody}'` },
  },
  {
    table: 'slot_offer',
    states: { OPEN: none, ACCEPTED: answered, DECLINED: answered, LAPSED: none, TAKEN: none },
    allowed: ['OPEN ACCEPTED', 'OPEN DECLINED', 'OPEN LAPSED', 'OPEN TAKEN'],
    row: {
      ...{ place_id: of('id', 'waiting_place'), visit_id: waiting, slot_id: slot },
      ...{ account_id: `'${somebody}'`, days_late: '0', until: `'2026-11-24T09:00:00Z'` },
      ...{ starts_at: `'2026-12-02T08:00:00Z'`, ends_at: `'2026-12-02T08:45:00Z'` },
      ...{ centre_id: of('id', 'centre'), practitioner_id: of('id', 'practitioner') },
    },
  },
  {
    table: 'replacement',
    states: {
      PROPOSED: unsettled,
      CONFIRMED: settled,
      DECLINED: { ...settled, reason: 'Trop tard' },
      WITHDRAWN: settled,
      LAPSED: unsettled,
    },
    allowed: ['PROPOSED CONFIRMED', 'PROPOSED DECLINED', 'PROPOSED WITHDRAWN', 'PROPOSED LAPSED'],
    row: {
      ...{ account_id: `'${somebody}'`, visit_id: planned, other_visit_id: waiting },
      ...{ slot_id: slot, proposed_by: `'${somebody}'` },
    },
  },
  {
    table: 'planning_run',
    states: {
      WAITING: { ended_at: null },
      PLANNING: { ended_at: null },
      WRITING: { ended_at: null },
      DONE: { ended_at: now },
    },
    allowed: ['WAITING PLANNING', 'PLANNING WRITING', 'WRITING DONE'],
    row: { dry: 'false', asked_by: `'${somebody}'` },
  },
  {
    table: 'planning_result',
    states: { PROPOSED: {}, WRITTEN: {}, OVERTAKEN: {} },
    allowed: ['PROPOSED WRITTEN', 'PROPOSED OVERTAKEN'],
    row: {
      ...{ run_id: of('id', 'planning_run'), visit_id: waiting, account_id: `'${somebody}'` },
      ...{ change: `'PLACED'`, reason: `'IN_TIME'`, to_half_day: halfDay },
    },
  },
];

class Undone extends Error {}

/** What the database says to a change of one row, which is undone again. */
async function become(machine: Machine, from: string, to: string): Promise<string | null> {
  let broken: string | null = null;
  await withConnection(server.adminUrl, (admin) =>
    admin
      .begin(async (tx) => {
        for (const table of ['waiting_place', 'planning_run']) {
          if (table === machine.table) continue;
          const first = machines.find((each) => each.table === table)!;
          await insert(tx, first, Object.keys(first.states)[0]!);
        }
        await insert(tx, machine, from);
        const set = { state: to, ...machine.states[to] };
        await tx
          .savepoint(
            (point) => point`update appointments.${point(machine.table)} set ${point(set)}
            where state = ${from}`,
          )
          .catch((error: { constraint_name?: string }) => {
            broken = error.constraint_name ?? 'another';
          });
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      }),
  );
  return broken;
}

async function insert(
  tx: Pick<Sql, 'unsafe'>,
  { table, row, states }: Machine,
  state: string,
): Promise<void> {
  const own = Object.entries({ state, ...states[state] });
  const withId = table === 'planning_result' ? row : { id: `'${newId()}'`, ...row };
  const values = [
    ...Object.values(withId),
    ...own.map(([, value]) => (value === null ? 'null' : `'${value}'`)),
  ];
  const names = [...Object.keys(withId), ...own.map(([name]) => name)];
  await tx.unsafe(
    `insert into appointments.${table} (${names.join(', ')}) values (${values.join(', ')})`,
  );
}

describe.each(machines)('a $table', (machine) => {
  const pairs = Object.keys(machine.states).flatMap((from) =>
    Object.keys(machine.states).flatMap((to) => (from === to ? [] : [[from, to] as const])),
  );
  it.each(pairs)(
    'that is %s becomes %s where its states lead there, else not',
    async (from, to) => {
      const leads = machine.allowed.includes(`${from} ${to}`);
      expect(await become(machine, from, to)).toBe(leads ? null : 'states_follow');
    },
  );
});

describe('a closure', () => {
  it('that was lifted stays so', async () => {
    await withConnection(server.adminUrl, async (admin) => {
      await admin`insert into appointments.closure (id, first_day, last_day, reason, closed_by, lifted_by, lifted_at)
        values (${newId()}, '2026-12-02', '2026-12-02', 'Formation', ${somebody}, ${somebody}, ${now})`;
      await expect(
        admin`update appointments.closure set lifted_by = null, lifted_at = null`,
      ).rejects.toMatchObject({ constraint_name: 'lifted_once' });
    });
  });
});
