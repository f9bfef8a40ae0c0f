import type { ActorTransaction } from '@vigie/chassis/database';
import { visitKinds } from '@vigie/law/visits';
import { eq } from 'drizzle-orm';
import type { VisitKind } from '../visit/table.ts';
import { setting, visitLength, type SettingRow } from './table.ts';

/** The service's rules. @throws when the row that the migration made is gone */
export async function readSetting(tx: ActorTransaction): Promise<SettingRow> {
  const [row] = await tx.select().from(setting);
  if (!row) throw new Error('appointments.setting has no row: the database is not migrated');
  return row;
}

/** Minutes that a visit takes; `nurse` is null where no nurse may hold it. */
export interface VisitLength {
  physician: number;
  nurse: number | null;
}

/** A length that the service has set itself. */
export type VisitLengthRow = Pick<typeof visitLength.$inferSelect, 'performer' | 'minutes'>;

/** How long a kind of visit lasts at this service; return visits last the same whatever their cause. */
export async function readVisitLength(tx: ActorTransaction, kind: VisitKind): Promise<VisitLength> {
  return visitLengthOf(kind, await tx.select().from(visitLength).where(eq(visitLength.kind, kind)));
}

/** @param own what the service has set itself for that kind */
export function visitLengthOf(kind: VisitKind, own: readonly VisitLengthRow[]): VisitLength {
  const usual = visitKinds[kind === 'REPRISE' ? 'REPRISE_NP' : kind].minutes;
  const minutesOf = (performer: 'PHYSICIAN' | 'NURSE') =>
    own.find((row) => row.performer === performer)?.minutes;
  return {
    physician: minutesOf('PHYSICIAN') ?? usual.physician,
    nurse: usual.nurse === null ? null : (minutesOf('NURSE') ?? usual.nurse),
  };
}
