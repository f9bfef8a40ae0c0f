import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { subgraphs } from './logins.ts';

/** The migrations of one package, in the order in which they run. */
export interface MigrationSet {
  package: string;
  files: MigrationFile[];
}

export interface MigrationFile {
  name: string;
  sql: string;
  sha256: string;
}

/** `subgraphs/<package>/migrations/*.sql`, chassis first. */
export function readMigrations(folder = join(root, 'subgraphs')): MigrationSet[] {
  return ['chassis', ...subgraphs].map((name) => ({
    package: name,
    files: readFiles(name, join(folder, name, 'migrations')),
  }));
}

function readFiles(owner: string, folder: string): MigrationFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
    if (number === undefined) {
      throw new Error(`${owner}/${name} is no migration: name it 0001-what-it-does.sql.`);
    }
    if (numbers.has(number)) throw new Error(`${owner} has two migrations numbered ${number}.`);
    numbers.add(number);
  }
  return names.map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}
