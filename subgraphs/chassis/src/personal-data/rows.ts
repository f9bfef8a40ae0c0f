import { sql, type SQL } from 'drizzle-orm';
import type { ActorTransaction } from '../database.ts';
import { columnsOf, type Entry, type Nature, type Register } from './register.ts';

/** Rows of one table about one person. */
export interface PersonalRows {
  table: string;
  entry: Entry;
  /** By column: what it tells of the person, and when it happened. */
  rows: Record<string, unknown>[];
}

const told: readonly Nature[] = ['identity', 'contact', 'situation', 'words'];

/** Whose data: of an employee, or of somebody who may come in. */
export interface Whose {
  about: 'employee' | 'user';
  id: string;
}

/** Everything that a subgraph holds of somebody, in one question; what is sealed is left out. As a job. */
export async function readPersonalRows(
  tx: ActorTransaction,
  register: Register,
  { about, id }: Whose,
): Promise<PersonalRows[]> {
  const tables = tablesAbout(register, about);
  // What is sealed, and files, stay where they are: they are not even read out to be left out.
  const parts = tables.map(
    ([table, entry]) => sql`select ${table}::text as "table",
        to_jsonb(${sql.identifier(table)}.*) - ${sql.param(namesThat(entry, 'do not'))}::text[] as row
      from ${nameOf(tx, table)} where ${isAbout(tx, register, table, id)}`,
  );
  const found = await tx.execute<{ table: string; row: Record<string, unknown> }>(
    sql.join(parts, sql` union all `),
  );
  return tables.flatMap(([table, entry]) => {
    const rows = found
      .filter((each) => each.table === table)
      .map(({ row }) => shown(entry, row))
      .filter((row) => Object.keys(row).length > 0);
    return rows.length > 0 ? [{ table, entry, rows }] : [];
  });
}

/** Columns of a table that tell something of somebody; or the others, which tell nothing, or open something. */
const namesThat = (entry: Entry, tell: 'tell' | 'do not'): string[] =>
  columnsOf(entry)
    .filter(({ nature }) => told.includes(nature) === (tell === 'tell'))
    .map(({ name }) => name);

/** What a row tells: its listed columns and its instants, in their order, without those that are empty. */
function shown(entry: Entry, row: Record<string, unknown>): Record<string, unknown> {
  const instants = Object.keys(row)
    .filter((name) => name.endsWith('_at'))
    .sort((one, other) => String(row[one]).localeCompare(String(row[other])));
  return Object.fromEntries(
    [...namesThat(entry, 'tell'), ...instants]
      .map((name) => [name, row[name]] as const)
      .filter(([, value]) => !isEmpty(value)),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * Erases what a subgraph holds of somebody: what nothing obliges to keep, and with `everything` also what was kept for
 * as long as the law asks. What stays names nobody then. As a job.
 * @returns tables in which rows went or were written over
 */
export async function erasePersonalRows(
  tx: ActorTransaction,
  register: Register,
  { about, id }: Whose,
  { everything }: { everything: boolean },
): Promise<string[]> {
  const touched: string[] = [];
  for (const [table, entry] of inOrderOfErasure(register, about)) {
    const { erasure } = entry;
    if (!erasure || (erasure.when === 'OUTDATED' && !everything)) continue;
    const condition = isAbout(tx, register, table, id);
    const statement = erasure.writes
      ? sql`update ${nameOf(tx, table)} set ${assignments(erasure.writes)} where ${condition}`
      : sql`delete from ${nameOf(tx, table)} where ${condition}`;
    const { count } = await tx.execute(statement);
    if (count > 0) touched.push(table);
  }
  return touched;
}

/** Rows that are found through another table go before that one. */
function inOrderOfErasure(register: Register, about: Whose['about']): [string, Entry][] {
  const depth = (table: string): number => {
    const next = (register[table]?.by ?? []).flatMap((way) => parse(way).next ?? []);
    return next.length === 0 ? 0 : 1 + Math.max(...next.map(depth));
  };
  return tablesAbout(register, about).sort(([one], [other]) => depth(other) - depth(one));
}

function tablesAbout(register: Register, about: Whose['about']): [string, Entry][] {
  return Object.entries(register).filter(
    ([, entry]) => entry.about === about && entry.by !== undefined && entry.by.length > 0,
  );
}

interface Way {
  column: string;
  /** Table through which it leads, and the column of it. */
  next?: string;
  key: string;
}

function parse(way: string): Way {
  const [column = '', target] = way.split('>');
  const [next, key = 'id'] = target?.split('.') ?? [];
  return { column, key, ...(next !== undefined && { next }) };
}

/** Whether a row of the table is about them. */
function isAbout(tx: ActorTransaction, register: Register, table: string, id: string): SQL {
  const ways = register[table]?.by;
  if (!ways || ways.length === 0) throw new Error(`${table} leads to nobody`);
  const conditions = ways.map((way) => {
    const { column, next, key } = parse(way);
    const own = sql`${nameOf(tx, table)}.${sql.identifier(column)}`;
    if (next === undefined) return sql`${own} = ${id}::uuid`;
    return sql`${own} in (select ${nameOf(tx, next)}.${sql.identifier(key)} from ${nameOf(tx, next)}
      where ${isAbout(tx, register, next, id)})`;
  });
  return sql`(${sql.join(conditions, sql` or `)})`;
}

function assignments(writes: Readonly<Record<string, string>>): SQL {
  return sql.join(
    Object.entries(writes).map(
      ([column, value]) => sql`${sql.identifier(column)} = ${sql.raw(value)}`,
    ),
    sql`, `,
  );
}

function nameOf(tx: ActorTransaction, table: string): SQL {
  return sql`${sql.identifier(tx.subgraph)}.${sql.identifier(table)}`;
}
