import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy, inOrderOf } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { campaignOn } from './campaign.ts';
import type { Frozen } from './people.ts';
import {
  declaration,
  declarationPrevention,
  declarationReceipt,
  declarationSetting,
  declaredPost,
  type DeclarationRow,
  type DeclarationSettingRow,
  type DeclaredPostRow,
  type PreventionRow,
  type ReceiptRow,
} from './table.ts';

export async function readTerms(tx: ActorTransaction): Promise<DeclarationSettingRow> {
  const [row] = await tx.select().from(declarationSetting);
  if (!row)
    throw new Error('workforce.declaration_setting has no row: the database is not migrated');
  return row;
}

export async function findDeclarations(
  tx: ActorTransaction,
  ids: readonly string[],
): Promise<(DeclarationRow | null)[]> {
  const rows = await tx.select().from(declaration).where(anyOf(declaration.id, ids));
  return inOrderOf(ids, rows, (row) => row.id);
}

/** The declaration of each account for the campaign that opened last. */
export async function findCurrent(
  tx: ActorTransaction,
  accountIds: readonly string[],
  today: CivilDate,
): Promise<(DeclarationRow | null)[]> {
  const { year } = campaignOn(today, await readTerms(tx));
  const rows = await tx
    .select()
    .from(declaration)
    .where(and(anyOf(declaration.accountId, accountIds), eq(declaration.year, year)));
  return inOrderOf(accountIds, rows, (row) => row.accountId);
}

export function listDeclarations(
  tx: ActorTransaction,
  accountId: string,
): Promise<DeclarationRow[]> {
  return tx
    .select()
    .from(declaration)
    .where(eq(declaration.accountId, accountId))
    .orderBy(desc(declaration.year));
}

/** The declaration, locked until the command ends, so that two steps follow each other. */
export async function lockDeclaration(
  tx: ActorTransaction,
  id: string,
): Promise<DeclarationRow | null> {
  const [row] = await tx.select().from(declaration).where(eq(declaration.id, id)).for('update');
  return row ?? null;
}

/** The last validated declaration before a year: next year is compared with it. */
export async function findEarlier(
  tx: ActorTransaction,
  { accountId, year }: Pick<DeclarationRow, 'accountId' | 'year'>,
): Promise<(Frozen & { year: number }) | null> {
  const [row] = await tx
    .select({
      declarationId: declaration.id,
      version: sql<number>`${declaration.receipts}::int`,
      year: declaration.year,
    })
    .from(declaration)
    .where(
      and(
        eq(declaration.accountId, accountId),
        lt(declaration.year, year),
        gt(declaration.receipts, 0),
      ),
    )
    .orderBy(desc(declaration.year))
    .limit(1);
  return row ?? null;
}

/** Receipts of each declaration, the latest first. */
export async function findReceipts(
  tx: ActorTransaction,
  declarationIds: readonly string[],
): Promise<ReceiptRow[][]> {
  const rows = await tx
    .select()
    .from(declarationReceipt)
    .where(anyOf(declarationReceipt.declarationId, declarationIds))
    .orderBy(desc(declarationReceipt.version));
  return groupedBy(declarationIds, rows, (row) => row.declarationId);
}

export async function findPrevention(
  tx: ActorTransaction,
  declarationIds: readonly string[],
): Promise<(PreventionRow | null)[]> {
  const rows = await tx
    .select()
    .from(declarationPrevention)
    .where(anyOf(declarationPrevention.declarationId, declarationIds));
  return inOrderOf(declarationIds, rows, (row) => row.declarationId);
}

/** What one receipt declares of posts and risks (D4622-22). */
export function listDeclaredPosts(
  tx: ActorTransaction,
  { declarationId, version }: Frozen,
): Promise<DeclaredPostRow[]> {
  return tx
    .select()
    .from(declaredPost)
    .where(and(eq(declaredPost.declarationId, declarationId), eq(declaredPost.version, version)))
    .orderBy(asc(declaredPost.position));
}
