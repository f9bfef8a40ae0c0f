import { allowsEverywhere } from '../access.ts';
import type { CallerActor } from '../actor.ts';
import { audit } from '../audit.ts';
import { asJobWithin, type ActorTransaction, type Database } from '../database.ts';
import { isId } from '../ids.ts';
import { keptRules } from './kept.ts';
import type { Register } from './register.ts';
import { readPersonalRows, type PersonalRows, type Whose } from './rows.ts';
import { columnWords, tableWords } from './words.ts';

/** One thing that is known of somebody. */
export interface PersonalField {
  name: string;
  label: string;
  value: string;
}

/** What one table holds of somebody, in words. */
export interface PersonalRecords {
  table: string;
  label: string;
  kept: string;
  ground: string;
  erasure: 'ASKED' | 'OUTDATED' | 'STAYS';
  rows: { fields: PersonalField[] }[];
}

/** Right to know and to erase what is held of anybody; of the service alone. */
export const privacyScope = 'privacy:manage';

/**
 * Everything that a subgraph holds of an employee, for whoever looks after the rights of people (GDPR, article 15). Each
 * look stands in the journal, in the transaction that reads.
 * @returns null where the caller has no such right
 */
export async function personalRecords(
  database: Database,
  actor: CallerActor,
  register: Register,
  employeeId: string,
): Promise<PersonalRecords[] | null> {
  if (!isId(employeeId)) return null;
  return database.as(actor, async (tx) => {
    if (!(await allowsEverywhere(tx, privacyScope))) return null;
    await audit(tx, { action: 'personal-data.opened', targetId: employeeId });
    return recordsOf(tx, register, { about: 'employee', id: employeeId });
  });
}

/** Everything that a subgraph holds of whoever asks, for themselves (GDPR, articles 15 and 20). */
export function ownRecords(
  database: Database,
  actor: CallerActor,
  register: Register,
): Promise<PersonalRecords[]> {
  return database.as(actor, (tx) =>
    recordsOf(tx, register, { about: 'user', id: actor.subjectId }),
  );
}

async function recordsOf(
  tx: ActorTransaction,
  register: Register,
  whose: Whose,
): Promise<PersonalRecords[]> {
  const rows = await asJobWithin(tx, { task: 'read-personal-data' }, (job) =>
    readPersonalRows(job, register, whose),
  );
  return rows.map((each) => inWords(tx.subgraph, each));
}

function inWords(subgraph: string, { table, entry, rows }: PersonalRows): PersonalRecords {
  const name = `${subgraph}.${table}`;
  const { label: kept, ground } = keptRules[entry.kept];
  return {
    ...{ table: name, label: tableWords[name] ?? name, kept, ground },
    erasure: entry.erasure?.when ?? 'STAYS',
    rows: rows.map((row) => ({
      fields: Object.entries(row).map(([column, value]) => ({
        ...{ name: column, label: columnWords[column] ?? column, value: said(value) },
      })),
    })),
  };
}

/** A value as text: a list joined, a structure as JSON, yes and no in French. */
function said(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) {
    return value.join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
