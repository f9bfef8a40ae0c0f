import postgres from 'postgres';
import type { Sql } from '../../database/connection.ts';
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

/** Looks at all tables of a house at once, some hundred times: over one connection, which knows them by then. */
export interface Watch {
  /** A point in the sequence of transactions. */
  mark(): Promise<string>;
  /** Every row of every table tells which transaction wrote it last: compared by that, nothing can hide. */
  writtenSince(mark: string): Promise<Written>;
  /** Makes every journal refuse its next rows, or take them again. */
  breakJournals(broken: boolean): Promise<void>;
  close(): Promise<void>;
}

export async function openWatch(house: House): Promise<Watch> {
  const admin = postgres(house.database.adminUrl, { max: 1, onnotice: () => {} });
  const question = await questionOfAll(admin);
  await guardJournals(admin);
  return {
    mark: async () => {
      const [row] = await admin<{ id: string }[]>`select pg_current_xact_id()::text as id`;
      return row?.id ?? '0';
    },
    writtenSince: async (mark) => {
      const rows = await admin.unsafe<(Entry & { name: string; id: string })[]>(question, [mark], {
        prepare: true,
      });
      const written: Written = { tables: new Map(), journal: new Map() };
      for (const { name, id, action, actor_id } of rows) {
        if (name.endsWith('.audit')) append(written.journal, id, { action, actor_id });
        else append(written.tables, id, name);
      }
      return written;
    },
    breakJournals: async (broken) => {
      await admin`update chassis.journal_for_test set broken = ${broken}`;
    },
    close: () => admin.end({ timeout: 5 }),
  };
}

async function questionOfAll(admin: Sql): Promise<string> {
  const found = await admin<{ name: string }[]>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema = any(${['clock', 'access', ...subgraphs]})`;
  const parts = found.map(({ name }) => {
    const entry = name.endsWith('.audit')
      ? 'action, actor_id::text'
      : 'null as action, null as actor_id';
    return `select '${name}' as name, xmin::text as id, ${entry} from ${name}
      where xmin::text::bigint > $1::bigint`;
  });
  return parts.join(' union all ');
}

/** A flag that every journal looks at before it takes a row. */
async function guardJournals(admin: Sql): Promise<void> {
  const triggers = subgraphs.map(
    (name) => `create trigger refuse_for_test before insert on ${name}.audit
      for each row execute function chassis.refuse_for_test();`,
  );
  await admin.unsafe(`create table chassis.journal_for_test (broken boolean not null);
    insert into chassis.journal_for_test values (false);
    create function chassis.refuse_for_test() returns trigger language plpgsql security definer as $$ begin
      if (select broken from chassis.journal_for_test) then raise exception 'the journal is full'; end if;
      return new;
    end $$; ${triggers.join(' ')}`);
}

function append<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  groups.set(key, [...(groups.get(key) ?? []), value]);
}
