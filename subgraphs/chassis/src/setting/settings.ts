import { sql } from 'drizzle-orm';
import type { CallerActor } from '../actor.ts';
import { audit } from '../audit.ts';
import { runCommand } from '../command.ts';
import type { ActorTransaction, Database } from '../database.ts';
import type { Read } from '../reading.ts';
import { isRefused, refuse, type Outcome } from '../refusal.ts';
import { tidy } from '../typed-text.ts';
import {
  journalled,
  problemOf,
  stored,
  toldChange,
  type SettingDefinition,
  type SettingProblem,
} from './definition.ts';

/** A setting as it stands, and who changed it last. */
export interface SettingRow {
  code: string;
  theme: string;
  label: string;
  explanation: string;
  unit: string | null;
  kind: SettingDefinition['kind'];
  least: number | null;
  most: number | null;
  choices: { value: string; label: string }[];
  example: string | null;
  usual: string | null;
  value: string;
  version: number;
  changedAt: Date | null;
  changedBy: { id: string } | null;
}

export interface SettingRefusal {
  code: SettingProblem | 'NOT_FOUND' | 'CONFLICT' | 'STALE_VERSION' | 'IDEMPOTENCY_KEY_REUSED';
  field?: string | null;
}

interface Changed extends Record<string, unknown> {
  code: string;
  version: number;
  changed_at: string;
  changed_by: string | null;
}

type Values = Record<string, unknown>;

/** The settings of a subgraph, in the order of their definitions. */
export async function listSettings(
  tx: ActorTransaction,
  definitions: readonly SettingDefinition[],
): Promise<SettingRow[]> {
  const changes = await tx.execute<Changed>(
    sql`select code, version, changed_at, changed_by from ${changesOf(tx)}`,
  );
  const tables = [...new Set(definitions.map(({ table }) => table))];
  const rows = new Map<unknown, Values>();
  for (const table of tables) {
    const [row] = (await tx.select().from(table)) as Values[];
    if (row) rows.set(table, row);
  }
  return definitions.flatMap((definition) => {
    const row = rows.get(definition.table);
    const change = changes.find(({ code }) => code === definition.code);
    return row ? [shown(definition, row, change)] : [];
  });
}

function shown(definition: SettingDefinition, row: Values, change?: Changed): SettingRow {
  const { code, theme, label, explanation, unit = null, kind, choices = [] } = definition;
  return {
    ...{ code, theme, label, explanation, unit, kind, choices: [...choices] },
    least: definition.least ?? null,
    most: definition.most ?? null,
    example: definition.example ?? null,
    usual: definition.usual ?? null,
    value: String(row[definition.field]),
    version: change?.version ?? 0,
    changedAt: change ? new Date(change.changed_at) : null,
    changedBy: change?.changed_by ? { id: change.changed_by } : null,
  };
}

export interface ChangeSetting {
  idempotencyKey: string;
  code: string;
  version: number;
  value: string;
}

/** Changes one setting. Of two who have read the same version one is refused. */
export function changeSetting(
  database: Database,
  caller: CallerActor,
  name: string,
  definitions: readonly SettingDefinition[],
  input: ChangeSetting,
): Promise<Outcome<{ code: string }, SettingRefusal>> {
  return runCommand<{ code: string }, SettingRefusal>(database, caller, name, input, async (tx) => {
    const definition = definitions.find(({ code }) => code === input.code);
    if (!definition) return refuse({ code: 'NOT_FOUND', field: 'code' });
    const { table, field, conflicts } = definition;
    const [row] = (await tx.select().from(table).for('update')) as Values[];
    if (!row) return refuse({ code: 'NOT_FOUND', field: 'code' });
    if ((await versionOf(tx, input.code)) !== input.version) {
      return refuse({ code: 'STALE_VERSION', field: 'version' });
    }
    const value = tidy(input.value);
    const problem = problemOf(definition, value);
    if (problem) return refuse({ code: problem, field: 'value' });
    const after = stored(definition, value);
    if (conflicts?.({ ...row, [field]: after }))
      return refuse({ code: 'CONFLICT', field: 'value' });
    await tx.update(table).set({ [field]: after });
    await tx.execute(sql`insert into ${changesOf(tx)} as c (code, version, changed_at, changed_by)
      values (${input.code}, 1, clock.now(), ${caller.subjectId})
      on conflict (code) do update
        set version = c.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by`);
    await audit(tx, {
      action: 'setting.changed',
      details: {
        setting: input.code,
        told: toldChange(definition, String(row[field]), value),
        before: journalled(definition, String(row[field])),
        after: journalled(definition, value),
      },
    });
    return { done: { code: input.code } };
  });
}

async function versionOf(tx: ActorTransaction, code: string): Promise<number> {
  const [row] = await tx.execute<{ version: number }>(
    sql`select version from ${changesOf(tx)} where code = ${code}`,
  );
  return row?.version ?? 0;
}

const changesOf = (tx: ActorTransaction) => sql`${sql.identifier(tx.subgraph)}.setting_change`;

/** The setting after a command; after a stale version as it stands now, with who was faster. */
export async function settingPayload(
  read: Read,
  definitions: readonly SettingDefinition[],
  command: Promise<Outcome<{ code: string }, SettingRefusal>>,
  asked: string,
): Promise<{ setting: SettingRow | null; refusals: SettingRefusal[] }> {
  const outcome = await command;
  const refusals = isRefused(outcome) ? outcome.refusals : [];
  const rows = await read((tx) => listSettings(tx, definitions));
  return { setting: rows.find(({ code }) => code === asked) ?? null, refusals };
}
