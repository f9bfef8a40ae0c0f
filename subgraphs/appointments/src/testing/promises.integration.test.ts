import type { Actor } from '@vigie/chassis/actor';
import { newId } from '@vigie/chassis/ids';
import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCentre, announcement } from './cast.ts';
import { openHouse, type House } from './house.ts';

let house: House;
const hired = announcement();

beforeAll(async () => {
  house = await openHouse();
  await house.setTime('2026-11-23T08:00:00Z');
  await addCentre(house, 'Nord', [
    { kind: 'NURSE', days: ['2026-12-02'] },
    { kind: 'PHYSICIAN', days: ['2026-12-02'] },
  ]);
  await house.receive(hired);
  const [due] = await house.rows<{ id: string }>(sql`select id from appointments.visit`);
  await house.plan(due?.id ?? '');
});
afterAll(() => house.close());

/** Name of the promise that a statement breaks. */
async function brokenBy(statement: SQL): Promise<unknown> {
  try {
    await house.rows(statement);
    return 'nothing';
  } catch (error) {
    const { cause } = error as { cause?: { constraint_name?: string } };
    return cause?.constraint_name;
  }
}

/** A copy of the planned visit with other values. */
function copy(changes: Record<string, SQL>): SQL {
  const names = Object.keys(changes).map((name) => sql.identifier(name));
  return sql`insert into appointments.visit (id, account_id, latest_date, status, day, starts_at, ends_at,
      cancellable_until, explanation, centre_id, ${sql.join(names, sql`, `)})
    select gen_random_uuid(), account_id, latest_date, status, day, starts_at, ends_at,
      cancellable_until, explanation, centre_id, ${sql.join(Object.values(changes), sql`, `)}
    from appointments.visit where status = 'PLANNED' limit 1`;
}

const sameSeat = {
  practitioner_id: sql`practitioner_id`,
  practitioner_kind: sql`practitioner_kind`,
  performers: sql`performers`,
};
const physician = {
  practitioner_id: sql`(select id from appointments.practitioner where kind = 'PHYSICIAN')`,
  practitioner_kind: sql`'PHYSICIAN'`,
  performers: sql`performers`,
};
const otherSlot = {
  slot_id: sql`(select id from appointments.slot where status = 'free' limit 1)`,
};

describe('the database itself refuses', () => {
  it('two visits in one slot', async () => {
    const other = announcement();
    await house.receive(other);
    const broken = await brokenBy(
      copy({
        ...physician,
        employee_id: sql`${other.employeeId}::uuid`,
        kind: sql`'VI'`,
        slot_id: sql`slot_id`,
      }),
    );
    expect(broken).toBe('one_visit_per_slot');
  });

  it('a practitioner with two employees at once', async () => {
    const other = announcement();
    await house.receive(other);
    const employee_id = sql`${other.employeeId}::uuid`;
    expect(await brokenBy(copy({ ...sameSeat, ...otherSlot, employee_id, kind: sql`'VI'` }))).toBe(
      'practitioner_free',
    );
  });

  it('an employee in two places at once', async () => {
    const employee_id = sql`employee_id`;
    expect(await brokenBy(copy({ ...physician, ...otherSlot, employee_id, kind: sql`'VI'` }))).toBe(
      'employee_free',
    );
  });

  it('two open visits of one kind', async () => {
    const broken = await brokenBy(
      sql`insert into appointments.visit (id, account_id, employee_id, kind, status, performers, latest_date)
        select gen_random_uuid(), account_id, employee_id, kind, 'TO_PLAN', performers, latest_date
        from appointments.visit where status = 'PLANNED'`,
    );
    expect(broken).toBe('one_open_visit_of_a_kind');
  });

  it('an examination by a nurse, and a nurse called physician', async () => {
    const employee_id = sql`employee_id`;
    const examination = { ...otherSlot, employee_id, kind: sql`'EMA_PERIO'` };
    expect(await brokenBy(copy({ ...sameSeat, ...examination }))).toBe('examination_by_physician');
    const disguised = { ...sameSeat, practitioner_kind: sql`'PHYSICIAN'` };
    expect(await brokenBy(copy({ ...disguised, ...examination }))).not.toBe('nothing');
  });

  it('somebody to whom the law does not give the visit', async () => {
    const performers = sql`array['PHYSICIAN']`;
    const broken = await brokenBy(
      copy({
        ...sameSeat,
        ...otherSlot,
        performers,
        employee_id: sql`employee_id`,
        kind: sql`'VI'`,
      }),
    );
    expect(broken).toBe('lawful_performer');
  });

  it('a practitioner in two places on one half-day', async () => {
    const broken = await brokenBy(sql`insert into appointments.availability
      select gen_random_uuid(), practitioner_id, centre_id, day, '11:00', '13:00', 30 from appointments.availability`);
    expect(broken).toBe('one_place_at_a_time');
  });
});

describe('row-level security', () => {
  it('is forced, with a policy, on every table', async () => {
    const open = await house.rows(sql`select c.relname as name from pg_class c
      where c.relnamespace = 'appointments'::regnamespace and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (select from pg_policy p where p.polrelid = c.oid))`);
    expect(open).toEqual([]);
  });

  const tables = ['account_centre', 'availability', 'employee', 'slot', 'visit'];
  const count = async (actor: Actor, table: string): Promise<number> =>
    house.database.as(actor, async (tx) => {
      const rows = await tx.execute(
        sql`select from ${sql.identifier('appointments')}.${sql.identifier(table)}`,
      );
      return rows.length;
    });

  it.each(tables)('shows nothing of %s to another account, nor to nobody', async (table) => {
    const stranger = await house.userOf(newId(), 'administrator');
    expect(await count(stranger, table)).toBe(0);
    expect(await count({ kind: 'sign-in', requestId: 'test' }, table)).toBe(0);
    expect(await count({ kind: 'job', task: 'test', accountId: newId() }, 'visit')).toBe(0);
  });

  it.each(['centre', 'practitioner', 'setting'])(
    'shows %s to the signed-in only',
    async (table) => {
      expect(await count(await house.userOf(newId(), 'reader'), table)).toBeGreaterThan(0);
      expect(await count({ kind: 'sign-in', requestId: 'test' }, table)).toBe(0);
    },
  );

  it.each(['slot', 'availability'])(
    'keeps %s from members, who would see others',
    async (table) => {
      expect(await count(await house.userOf(hired.accountId, 'administrator'), table)).toBe(0);
    },
  );

  it('lets a reader change nothing', async () => {
    const reader = await house.userOf(hired.accountId, 'reader');
    const changed = await house.database.as(reader, (tx) =>
      tx.execute(sql`update appointments.visit set days_late = 9 returning id`),
    );
    expect(changed).toHaveLength(0);
  });
});
