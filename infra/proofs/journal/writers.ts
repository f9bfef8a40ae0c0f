import { withConnection } from '../../database/connection.ts';
import { subgraphs } from '../../database/logins.ts';
import type { House } from '../../tests/house.ts';

/** What was written since a mark. */
export interface Written {
  /** Tables by the transaction that left rows in them, the journal apart. */
  tables: Map<string, string[]>;
  /** Journal rows by the transaction that wrote them. */
  journal: Map<string, Entry[]>;
}

interface Entry {
  action: string;
  actor_id: string | null;
}

/** A point in the sequence of transactions. */
export function mark(house: House): Promise<bigint> {
  return withConnection(house.database.adminUrl, async (admin) => {
    const [row] = await admin<{ id: string }[]>`select pg_current_xact_id()::text as id`;
    return BigInt(row?.id ?? 0);
  });
}

/** Every row of every table tells which transaction wrote it last: compared by that, nothing can hide. */
export function writtenSince(house: House, since: bigint): Promise<Written> {
  return withConnection(house.database.adminUrl, async (admin) => {
    const found = await admin<{ name: string }[]>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema = any(${['clock', 'access', ...subgraphs]})`;
    // One question for all tables: some hundred of them are read some hundred times.
    const parts = found.map(({ name }) => {
      const entry = name.endsWith('.audit')
        ? 'action, actor_id::text'
        : 'null as action, null as actor_id';
      return `select '${name}' as name, xmin::text as id, ${entry} from ${name}
        where xmin::text::bigint > ${since}`;
    });
    const rows = await admin.unsafe<(Entry & { name: string; id: string })[]>(
      parts.join(' union all '),
    );
    const written: Written = { tables: new Map(), journal: new Map() };
    for (const { name, id, action, actor_id } of rows) {
      if (name.endsWith('.audit')) append(written.journal, id, { action, actor_id });
      else append(written.tables, id, name);
    }
    return written;
  });
}

function append<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  groups.set(key, [...(groups.get(key) ?? []), value]);
}

/** Makes every journal refuse its next rows, or take them again. */
export function breakJournals(house: House, broken: boolean): Promise<void> {
  return withConnection(house.database.adminUrl, async (admin) => {
    const triggers = subgraphs.map(
      (name) => `drop trigger if exists refuse_for_test on ${name}.audit;
        ${broken ? `create trigger refuse_for_test before insert on ${name}.audit` : ''}
        ${broken ? 'for each row execute function chassis.refuse_for_test();' : ''}`,
    );
    await admin.unsafe(`create or replace function chassis.refuse_for_test() returns trigger language plpgsql as
      $$ begin raise exception 'the journal is full'; end $$; ${triggers.join(' ')}`);
  });
}
