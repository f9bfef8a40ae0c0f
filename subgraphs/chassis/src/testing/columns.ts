import { is } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';

/** A table as the code knows it. */
export interface DescribedTable {
  /** With its schema: `workforce.employee`. */
  name: string;
  columns: { name: string; nullable: boolean }[];
}

/** What an export of a `table.ts` says of its table; null for every other export. */
export function describedTable(exported: unknown): DescribedTable | null {
  if (!is(exported, PgTable)) return null;
  const { schema, name, columns } = getTableConfig(exported);
  return {
    name: `${schema}.${name}`,
    columns: columns.map((column) => ({
      name: toSnakeCase(column.name),
      nullable: !column.notNull,
    })),
  };
}
