import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { eq } from 'drizzle-orm';
import { countingFor, currentCounting } from './counting.ts';
import { freeze } from './freeze.ts';
import {
  declaration,
  declarationJustification,
  declarationPrevention,
  declarationSetting,
  type DeclarationRow,
  type DeclarationSettingRow,
  type JustificationRow,
  type PreventionRow,
} from './table.ts';

/** When the campaign of the demo opens and closes. */
export async function writeCampaign(
  tx: ActorTransaction,
  terms: Omit<DeclarationSettingRow, 'onlyRow' | 'counting' | 'shortestContractDays'>,
): Promise<void> {
  await tx.update(declarationSetting).set(terms);
}

/** Year of the campaign that is open in the demo. */
export async function campaignYear(tx: ActorTransaction, today: CivilDate): Promise<number> {
  return (await currentCounting(tx, today)).campaign.year;
}

/** A declaration of the demo. */
export interface SeededDeclaration {
  accountId: string;
  memberNumber: string;
  year: number;
  /** Who prepared it, and when it was sent to be signed. */
  preparedBy: string;
  sentAt: Date;
  /** Who signed it and when; null while it waits. */
  signed: { by: string; at: Date } | null;
  prevention: Pick<PreventionRow, 'riskAssessmentOn' | 'council' | 'hasPreventionOfficer'>;
  /** What looked wrong and was right. */
  justified?: Pick<JustificationRow, 'kind' | 'concerned' | 'reason'>;
}

export async function writeDeclaration(
  tx: ActorTransaction,
  {
    accountId,
    memberNumber,
    year,
    preparedBy,
    sentAt,
    signed,
    prevention,
    justified,
  }: SeededDeclaration,
  today: CivilDate,
): Promise<void> {
  const row: Pick<DeclarationRow, 'id' | 'accountId' | 'year' | 'state'> = {
    ...{ id: newId(), accountId, year, state: 'TO_COUNTERSIGN' },
  };
  const [made] = await tx
    .insert(declaration)
    .values({ ...row, startedAt: sentAt, startedBy: preparedBy, sentAt, sentBy: preparedBy })
    .returning();
  if (!made) throw new Error('A declaration that was not written');
  await tx
    .insert(declarationPrevention)
    .values({ declarationId: row.id, accountId, ...prevention });
  if (justified) {
    await tx
      .insert(declarationJustification)
      .values({ declarationId: row.id, accountId, ...justified });
  }
  if (!signed) return;
  await freeze(tx, made, await countingFor(tx, year, today), {
    ...{ validatedBy: signed.by, at: signed.at, memberNumber },
    preparedBy: preparedBy === signed.by ? null : preparedBy,
  });
  await tx
    .update(declaration)
    .set({ state: 'VALIDATED', receipts: 1 })
    .where(eq(declaration.id, row.id));
}
