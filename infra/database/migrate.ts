import postgres from 'postgres';
import type { Sql } from './connection.ts';
import type { MigrationFile, MigrationSet } from './migration-files.ts';

/**
 * Applies what has not been applied yet, each file in a transaction of its own, as the owner of the
 * database. Forward only: a file that has run never changes, moves or disappears, because no other
 * database could tell what it still lacks. Returns the files that ran.
 */
export async function migrate(owner: Sql, sets: MigrationSet[]): Promise<string[]> {
  await owner`create schema if not exists migration`;
  await owner`
    create table if not exists migration.applied (
      package text not null,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now(),
      primary key (package, name)
    )`;
  const applied = await owner<Applied[]>`select package, name, sha256 from migration.applied`;
  const pending = sets.flatMap((set) =>
    pendingFiles(
      set,
      applied.filter((row) => row.package === set.package),
    ).map((file) => ({
      owner: set.package,
      file,
    })),
  );
  for (const { owner: name, file } of pending) await apply(owner, name, file);
  return pending.map(({ owner: name, file }) => `${name}/${file.name}`);
}

interface Applied {
  package: string;
  name: string;
  sha256: string;
}

/** The files still to run; refuses a history that does not continue the one of this database. */
export function pendingFiles(set: MigrationSet, applied: Applied[]): MigrationFile[] {
  const known = new Map(set.files.map((file) => [file.name, file]));
  for (const { name, sha256 } of applied) {
    const file = known.get(name);
    if (!file) {
      throw new Error(`${set.package}/${name} has run on this database but is missing here.`);
    }
    if (file.sha256 !== sha256) {
      throw new Error(
        `${set.package}/${name} has run on this database and was edited since: restore it and write a new migration, or start from empty data.`,
      );
    }
  }
  const last =
    applied
      .map(({ name }) => name)
      .sort()
      .at(-1) ?? '';
  const done = new Set(applied.map(({ name }) => name));
  const pending = set.files.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) {
    throw new Error(
      `${set.package}/${late.name} comes before ${last}, which has run: renumber it.`,
    );
  }
  return pending;
}

async function apply(owner: Sql, name: string, file: MigrationFile): Promise<void> {
  try {
    await owner.begin(async (transaction) => {
      await transaction.unsafe(file.sql).simple();
      await transaction`
        insert into migration.applied (package, name, sha256)
        values (${name}, ${file.name}, ${file.sha256})`;
    });
  } catch (error) {
    throw new Error(`Migration ${name}/${file.name}${explain(error, file.sql)}`);
  }
}

function explain(error: unknown, sql: string): string {
  if (!(error instanceof postgres.PostgresError)) return ` failed: ${String(error)}`;
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : null;
  const details = [error.message, error.detail, error.hint, error.where].filter(Boolean);
  return `${line === null ? '' : `, line ${line}`} failed: ${details.join(' · ')}`;
}
