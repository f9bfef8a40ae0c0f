import { queue, shared } from '@vigie/chassis/personal-data/equipment';
import { keptRules } from '@vigie/chassis/personal-data/kept';
import {
  columnsOf,
  type Entry,
  type Nature,
  type Register,
} from '@vigie/chassis/personal-data/register';
import { columnWords, tableWords } from '@vigie/chassis/personal-data/words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentsJobs } from '../../../subgraphs/appointments/src/jobs.ts';
import { register as appointments } from '../../../subgraphs/appointments/src/personal-data/register.ts';
import { register as billing } from '../../../subgraphs/billing/src/personal-data/register.ts';
import { documentsJobs } from '../../../subgraphs/documents/src/jobs.ts';
import { register as documents } from '../../../subgraphs/documents/src/personal-data/register.ts';
import { identityJobs } from '../../../subgraphs/identity/src/jobs.ts';
import { register as identity } from '../../../subgraphs/identity/src/personal-data/register.ts';
import { workforceJobs } from '../../../subgraphs/workforce/src/jobs.ts';
import { register as workforce } from '../../../subgraphs/workforce/src/personal-data/register.ts';
import { withConnection } from '../../database/connection.ts';
import { jobLogins } from '../../database/logins.ts';
import { freshDatabase, type TestDatabase } from '../../tests/database.ts';

const registers: Readonly<Record<string, Register>> = {
  ...{ appointments, billing, documents, identity, workforce },
  ...shared,
  ...Object.fromEntries(jobLogins.map((schema) => [schema, queue])),
};

const entries = Object.entries(registers).flatMap(([schema, register]) =>
  Object.entries(register).map(([table, entry]) => ({ table: `${schema}.${table}`, entry })),
);

/** What each subgraph does outside requests; only the names of its tasks are looked at. */
const departments = [appointmentsJobs, documentsJobs, identityJobs, workforceJobs];

interface Column {
  table: string;
  name: string;
  type: string;
}

let database: TestDatabase;
let columns: Column[];

beforeAll(async () => {
  database = await freshDatabase();
  columns = await withConnection(database.adminUrl, async (admin) => [
    ...(await admin<Column[]>`
      select c.table_schema || '.' || c.table_name as table, c.column_name as name, c.data_type as type
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`),
  ]);
});

afterAll(() => database.drop());

/** Types of which a column is classified by its table. */
const tying = ['uuid', 'timestamp with time zone'];
/** Types that hold anything: classified in every table, also in one that tells of nobody. */
const open = ['text', 'ARRAY', 'json', 'jsonb', 'bytea'];

const mustBeListed = (type: string, { about }: Entry): boolean =>
  about === 'nobody' ? open.includes(type) : !tying.includes(type);

/** Columns of a table that whoever asks is shown. */
function shownColumns(table: string, entry: Entry): string[] {
  const listed = columnsOf(entry).filter(
    ({ nature }) => nature !== 'secret' && nature !== 'neutral',
  );
  const instants = columns.filter(
    (column) => column.table === table && column.name.endsWith('_at'),
  );
  return [...new Set([...listed, ...instants].map(({ name }) => name))];
}

describe('the register of personal data', () => {
  it('knows every table of the database, and no other', () => {
    expect([...new Set(entries.map(({ table }) => table))].sort()).toEqual(
      [...new Set(columns.map(({ table }) => table))].sort(),
    );
  });

  it('says of every column what it tells, once', () => {
    const unknown = entries.flatMap(({ table, entry }) => {
      const listed = columnsOf(entry).map(({ name }) => name);
      return columns
        .filter((column) => column.table === table)
        .filter(({ name, type }) => mustBeListed(type, entry) && !listed.includes(name))
        .map(({ name, type }) => `${table}.${name} (${type})`);
    });
    expect(unknown).toEqual([]);
    const twice = entries.flatMap(({ table, entry }) => {
      const listed = columnsOf(entry).map(({ name }) => name);
      return listed
        .filter((name, at) => listed.indexOf(name) !== at)
        .map((name) => `${table}.${name}`);
    });
    expect(twice).toEqual([]);
  });

  it('lists no column that is gone', () => {
    const known = new Set(columns.map(({ table, name }) => `${table}.${name}`));
    const gone = entries.flatMap(({ table, entry }) =>
      columnsOf(entry)
        .map(({ name }) => `${table}.${name}`)
        .filter((name) => !known.has(name)),
    );
    expect(gone).toEqual([]);
  });

  it('gives nobody a name, an address or a life', () => {
    const personal: Nature[] = ['identity', 'contact', 'situation'];
    const told = entries
      .filter(({ entry }) => entry.about === 'nobody')
      .filter(({ entry }) => columnsOf(entry).some(({ nature }) => personal.includes(nature)));
    expect(told.map(({ table }) => table)).toEqual([]);
  });

  it('uses each of its rules of retention', () => {
    const used = new Set(entries.map(({ entry }) => entry.kept));
    expect(Object.keys(keptRules).filter((code) => !used.has(code as Entry['kept']))).toEqual([]);
  });

  it('finds the employee of every row that tells of one', () => {
    const lost = entries
      .filter(({ entry }) => entry.about === 'employee' && entry.by === undefined)
      .map(({ table }) => table);
    expect(lost).toEqual([]);
  });

  it('has a French name for everything that somebody may be shown', () => {
    const ofEmployees = entries.filter(({ entry }) => (entry.by ?? []).length > 0);
    const nameless = ofEmployees.filter(
      ({ table, entry }) => shownColumns(table, entry).length > 0 && !(table in tableWords),
    );
    expect(nameless.map(({ table }) => table)).toEqual([]);
    const mute = ofEmployees.flatMap(({ table, entry }) =>
      shownColumns(table, entry).filter((name) => !(name in columnWords)),
    );
    expect([...new Set(mute)]).toEqual([]);
  });

  it('ends each rule by a task that runs, by the looks of the relay, or by what somebody does', async () => {
    const tasks = departments.flatMap((jobsOf) => Object.keys(jobsOf({} as never).tasks));
    const idle = Object.values(keptRules).flatMap(({ endedBy }) =>
      'task' in endedBy && !tasks.includes(endedBy.task) ? [endedBy.task] : [],
    );
    expect(idle).toEqual([]);
    const visited = await withConnection(database.adminUrl, async (admin) => [
      ...(await admin<{ table: string }[]>`
        select distinct n.nspname || '.' || c.relname as table
        from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
        where p.polcmd = 'd' and 'vigie_relay'::regrole::oid = any(p.polroles)`),
    ]);
    const forgotten = entries
      .filter(({ entry }) => 'look' in keptRules[entry.kept].endedBy && entry.about !== 'nobody')
      .filter(({ table }) => !visited.some((each) => each.table === table))
      .map(({ table }) => table);
    expect(forgotten).toEqual([]);
  });
});
