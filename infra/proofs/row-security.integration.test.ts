import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection, type Sql } from '../database/connection.ts';
import { accessRole, jobLogins, logins, roleOf, subgraphs } from '../database/logins.ts';
import { openHouse, type House } from '../tests/house.ts';
import { addService } from '../tests/cast.ts';
import { addFullMember } from './isolation/full-member.ts';

/** Schemas with rows of ours; those of graphile-worker belong to the job logins alone. */
const ours = ['clock', 'access', ...subgraphs];
const others = ['chassis', 'extensions', 'public', ...jobLogins];

let house: House;

beforeAll(async () => {
  house = await openHouse();
  await addService(house);
  await addFullMember(house, 'Canari', 2012);
});

afterAll(() => house.stop());

const asAdmin = <Row extends object>(read: (admin: Sql) => Promise<Row[]>): Promise<Row[]> =>
  withConnection(house.database.adminUrl, async (admin) => [...(await read(admin))]);

const tablesOfOurs = () =>
  asAdmin(
    (admin) => admin<
      { name: string; enabled: boolean; forced: boolean; policies: number; owner: string }[]
    >`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
        pg_get_userbyid(c.relowner) as owner
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any(${ours}) and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  );

describe('every table', () => {
  it('stands in a schema that this proof knows', async () => {
    const schemas = await asAdmin(
      (admin) => admin<{ name: string }[]>`
        select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    expect(schemas.map(({ name }) => name).sort()).toEqual(
      [...ours, ...others, 'migration'].sort(),
    );
  });

  it('has forced row-level security and at least one policy', async () => {
    const tables = await tablesOfOurs();
    expect(tables.length).toBeGreaterThan(40);
    expect(
      tables.filter(({ enabled, forced, policies }) => !enabled || !forced || policies < 1),
    ).toEqual([]);
  });

  it('has a policy for whatever a login was granted on it', async () => {
    const powers = ['select', 'insert', 'update', 'delete'];
    const able = logins.filter((login) => login !== 'owner').map(roleOf);
    const granted = await asAdmin(
      (admin) => admin<{ name: string; login: string; power: string; policed: boolean }[]>`
        select n.nspname || '.' || c.relname as name, login, power, exists (
          select from pg_policies p
          where p.schemaname = n.nspname and p.tablename = c.relname and p.permissive = 'PERMISSIVE'
            and p.cmd in ('ALL', upper(power)) and p.roles && array['public', login]::name[]) as policed
        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
          unnest(${able}::text[]) as login, unnest(${powers}::text[]) as power
        where n.nspname = any(${ours}) and c.relkind in ('r', 'p') and case power
          when 'delete' then has_table_privilege(login, c.oid, power)
          else has_any_column_privilege(login, c.oid, power) end`,
    );
    expect(granted.length).toBeGreaterThan(200);
    expect(granted.filter(({ policed }) => !policed)).toEqual([]);
  });

  it('belongs to the owner, who serves no request', async () => {
    const tables = await tablesOfOurs();
    expect(new Set(tables.map(({ owner }) => owner))).toEqual(new Set(['vigie_owner']));
  });
});

describe('every login', () => {
  const names = [accessRole, ...logins.map(roleOf)];

  it('is powerless: no superuser, nobody who escapes the policies or makes roles', async () => {
    const roles = await asAdmin(
      (admin) => admin<{ name: string; mighty: boolean }[]>`
        select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as mighty
        from pg_roles where rolname = any(${names})`,
    );
    expect(roles.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(roles.filter(({ mighty }) => mighty)).toEqual([]);
  });

  it('is a member of no other role, the owner apart', async () => {
    const memberships = await asAdmin(
      (admin) => admin<{ name: string }[]>`
        select distinct member.rolname as name from pg_auth_members m join pg_roles member on member.oid = m.member
        where member.rolname = any(${names}) and member.rolname <> 'vigie_owner'`,
    );
    expect(memberships).toEqual([]);
  });

  it('owns nothing, but the job logins their queues', async () => {
    const owned = await asAdmin(
      (admin) => admin<{ owner: string; schema: string }[]>`
        select distinct pg_get_userbyid(c.relowner) as owner, n.nspname as schema
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where pg_get_userbyid(c.relowner) = any(${names}) and pg_get_userbyid(c.relowner) <> 'vigie_owner'`,
    );
    const queues = jobLogins.map((login) => ({ owner: roleOf(login), schema: login }));
    const bySchema = (one: { schema: string }, other: { schema: string }) =>
      one.schema < other.schema ? -1 : 1;
    expect(owned.filter(({ schema }) => !schema.startsWith('pg_')).sort(bySchema)).toEqual(
      queues.sort(bySchema),
    );
  });

  it('of a subgraph reaches no table of another', async () => {
    const foreign = await asAdmin(
      (admin) => admin<{ name: string; login: string }[]>`
        select n.nspname || '.' || c.relname as name, login
        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
          unnest(${subgraphs.map(roleOf)}::text[]) as login
        where n.nspname = any(${[...subgraphs]}) and c.relkind = 'r' and 'vigie_' || n.nspname <> login
          and has_any_column_privilege(login, c.oid, 'select, insert, update')`,
    );
    expect(foreign).toEqual([]);
  });

  it('changes no journal, and empties none: the relay forgets what the policies call old', async () => {
    const possible = await asAdmin(
      (admin) => admin<{ name: string; login: string }[]>`
        select t.name, login from unnest(${subgraphs.map((name) => `${name}.audit`)}::text[]) as t(name),
          unnest(${logins.filter((login) => login !== 'owner').map(roleOf)}::text[]) as login
        where has_any_column_privilege(login, t.name, 'update') or has_table_privilege(login, t.name, 'truncate')
          or (login <> ${roleOf('relay')} and has_table_privilege(login, t.name, 'delete'))`,
    );
    expect(possible).toEqual([]);
  });
});

describe('who says nothing of themselves', () => {
  /** Readable before sign-in: the clock, and how to reach the service. */
  const open = ['clock.setting', 'identity.service'];

  it.each(logins.filter((login) => login !== 'owner'))(
    'sees no row of ours, as %s',
    async (login) => {
      const tables = (await tablesOfOurs())
        .map(({ name }) => name)
        .filter((name) => !open.includes(name));
      const readable = await asAdmin(
        (admin) => admin<{ name: string }[]>`
          select n.nspname || '.' || c.relname as name
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname || '.' || c.relname = any(${tables})
            and has_schema_privilege(${roleOf(login)}, n.oid, 'usage')
            and has_any_column_privilege(${roleOf(login)}, c.oid, 'select')`,
      );
      const seen = await withConnection(house.database.urls[login], async (sql) => {
        const counts = await Promise.all(
          readable.map(async ({ name }) => {
            const [row] = await sql.unsafe<{ rows: number }[]>(
              `select count(*)::int as rows from ${name}`,
            );
            return { name, rows: row?.rows };
          }),
        );
        return counts.filter(({ rows }) => rows !== 0).map(({ name }) => name);
      });
      expect(seen).toEqual(visibleTo(login));
    },
  );

  /** Identity shows the matrix of rights, which is no secret; the relay carries what waits to be told. */
  function visibleTo(login: string): string[] {
    if (login === 'identity') return ['access.role_scope'];
    if (login === 'relay') return ['identity.outbox'];
    return [];
  }

  it('though there is something to see', async () => {
    const [row] = await asAdmin(
      (admin) => admin<{ rows: number }[]>`select count(*)::int as rows from workforce.employee`,
    );
    expect(row?.rows).toBe(1);
  });
});

describe('a policy', () => {
  it('finds the rights of an actor along an index, however many people there are', async () => {
    const plan = await asAdmin(async (admin) => {
      await admin`set enable_seqscan = off`;
      return admin<{ 'QUERY PLAN': string }[]>`
        explain select from access.grants where subject_id = gen_random_uuid()`;
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('grants_by_subject');
  });

  it('looks for the one row of another table that it asks about, and never reads all of them', async () => {
    const whole = await asAdmin(
      (admin) => admin<{ name: string }[]>`
        select schemaname || '.' || tablename || ' ' || policyname as name from pg_policies
        where coalesce(qual, '') || coalesce(with_check, '') ~ 'IN \\( SELECT [a-z_.]+\\s+FROM [a-z_.]+\\)' order by 1`,
    );
    expect(whole).toEqual([]);
  });
});

describe('a function that runs with the rights of another', () => {
  it('belongs to a powerless role and looks nothing up by a path that its caller sets', async () => {
    const functions = await asAdmin(
      (admin) => admin<{ name: string; owner: string; settings: string[] | null }[]>`
        select n.nspname || '.' || p.proname as name, pg_get_userbyid(p.proowner) as owner, p.proconfig as settings
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname <> all(array['pg_catalog', 'extensions']) order by 1`,
    );
    expect(functions.length).toBeGreaterThan(5);
    const owners = [accessRole, ...jobLogins.map(roleOf)];
    expect(functions.filter(({ owner }) => !owners.includes(owner))).toEqual([]);
    expect(
      functions.filter(({ settings }) => !settings?.some((each) => /^search_path=/.test(each))),
    ).toEqual([]);
  });

  it('tells whom a session belongs to is for the gateway alone', async () => {
    const able = await asAdmin(
      (admin) => admin<{ login: string }[]>`
        select login from unnest(${logins.map(roleOf)}::text[]) as login
        where has_function_privilege(login, 'access.caller(uuid)', 'execute')`,
    );
    expect(able.map(({ login }) => login).filter((login) => login !== 'vigie_owner')).toEqual([
      'vigie_gateway',
    ]);
  });
});
