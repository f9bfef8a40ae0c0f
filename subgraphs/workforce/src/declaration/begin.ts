import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { and, eq, sql } from 'drizzle-orm';
import type { Counting } from './people.ts';
import { findEarlier } from './queries.ts';
import {
  declaration,
  declarationJustification,
  declarationPrevention,
  type DeclarationRow,
} from './table.ts';

/**
 * The declaration of an account for a campaign, locked: begun now, or by somebody before. A new one takes over what was
 * answered and justified last year.
 */
export async function begin(
  tx: ActorTransaction,
  accountId: string,
  startedBy: string | null,
  { campaign: { year } }: Pick<Counting, 'campaign'>,
): Promise<DeclarationRow> {
  const id = newId();
  const [made] = await tx
    .insert(declaration)
    .values({ id, accountId, year, state: 'IN_PREPARATION', startedBy })
    .onConflictDoNothing()
    .returning();
  if (!made) return begun(tx, accountId, year);
  const earlier = await findEarlier(tx, made);
  if (earlier) await takeOver(tx, earlier.declarationId, id);
  await audit(tx, {
    action: 'declaration.started',
    ...{ accountId, targetId: id, details: { year } },
  });
  return made;
}

async function begun(
  tx: ActorTransaction,
  accountId: string,
  year: number,
): Promise<DeclarationRow> {
  const [row] = await tx
    .select()
    .from(declaration)
    .where(and(eq(declaration.accountId, accountId), eq(declaration.year, year)))
    .for('update');
  if (!row) throw new Error('A declaration that is there and cannot be read');
  return row;
}

async function takeOver(tx: ActorTransaction, earlier: string, id: string): Promise<void> {
  await tx.execute(sql`
    insert into ${declarationPrevention} (declaration_id, account_id, risk_assessment_on, council, has_prevention_officer)
    select ${id}, account_id, risk_assessment_on, council, has_prevention_officer
    from ${declarationPrevention} where declaration_id = ${earlier}`);
  await tx.execute(sql`
    insert into ${declarationJustification} (declaration_id, kind, account_id, concerned, reason)
    select ${id}, kind, account_id, concerned, reason
    from ${declarationJustification} where declaration_id = ${earlier}`);
}
