import { describedTable, type DescribedTable } from '@vigie/chassis/testing/columns';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../database/connection.ts';
import { subgraphs } from '../database/logins.ts';
import { root } from '../root.ts';
import { freshDatabase, type TestDatabase } from '../tests/database.ts';

interface Column {
  table: string;
  name: string;
  nullable: boolean;
  /** The database fills it when an insert leaves it out. */
  filled: boolean;
}

/** Written with plain SQL by the chassis, under the same names in every schema. */
const equipment = ['audit', 'audit_waiting', 'outbox', 'inbox', 'idempotency'];

let database: TestDatabase;
let columns: Column[];
let tables: DescribedTable[];

beforeAll(async () => {
  database = await freshDatabase();
  columns = await withConnection(database.adminUrl, async (admin) => [
    ...(await admin<Column[]>`
        select table_schema || '.' || table_name as table, column_name as name,
          is_nullable = 'YES' as nullable,
          is_nullable = 'YES' or column_default is not null or is_identity = 'YES' as filled
        from information_schema.columns
        where table_schema = any(${[...subgraphs]}) and not table_name = any(${equipment})`),
  ]);
  tables = (await Promise.all(subgraphs.map(tablesOf))).flat();
});

afterAll(() => database.drop());

async function tablesOf(subgraph: string): Promise<DescribedTable[]> {
  const folder = join(root, 'subgraphs', subgraph, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    /(^|\/)table\.ts$/.test(file),
  );
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((module) => Object.values(module).map(describedTable))
    .filter((table) => table !== null);
}

describe('the tables that the code knows', () => {
  it('are those of the migrations, each in one place', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...new Set(columns.map(({ table }) => table))].sort(),
    );
  });

  it('have the columns of the database, null where null may stand', () => {
    const known = tables.flatMap(({ name, columns: own }) =>
      own.map((column) => ({ table: name, ...column })),
    );
    const kept = columns.map(({ table, name, nullable }) => ({ table, name, nullable }));
    expect(known.filter((column) => !kept.some((other) => same(column, other)))).toEqual([]);
  });

  it('leave out only what the database fills by itself', () => {
    const known = new Set(
      tables.flatMap(({ name, columns: own }) => own.map((column) => `${name}.${column.name}`)),
    );
    const forgotten = columns.filter(
      ({ table, name, filled }) => !filled && !known.has(`${table}.${name}`),
    );
    expect(forgotten).toEqual([]);
  });
});

type Compared = Omit<Column, 'filled'>;

function same(one: Compared, other: Compared): boolean {
  return one.table === other.table && one.name === other.name && one.nullable === other.nullable;
}
