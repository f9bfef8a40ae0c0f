import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { eq, sql } from 'drizzle-orm';
import { publishSettled } from '../mandate/publish.ts';
import { spreadAsHouse } from '../mandate/spread.ts';
import { mandate } from '../mandate/table.ts';
import { person } from '../person/table.ts';
import { firmAssignment } from './assignment/table.ts';
import { firmInvitation } from './invitation/table.ts';
import { firmMember } from './member/table.ts';
import { firmReplacement } from './replacement/table.ts';
import { firm } from './table.ts';

/** Writes an accounting firm. */
export async function writeFirm(
  tx: ActorTransaction,
  row: typeof firm.$inferInsert,
): Promise<void> {
  await tx.insert(firm).values(row);
}

/** Has a person work for a firm; the identifier that they have there. */
export async function writeFirmMember(
  tx: ActorTransaction,
  row: Pick<typeof firmMember.$inferInsert, 'firmId' | 'personId' | 'role'>,
): Promise<string> {
  const id = newId();
  await tx.insert(firmMember).values({ id, ...row });
  await tx.update(person).set({ firmId: row.firmId }).where(eq(person.id, row.personId));
  return id;
}

/** Writes an invitation to a firm whose link nobody has. */
export async function writeFirmInvitation(
  tx: ActorTransaction,
  row: Omit<typeof firmInvitation.$inferInsert, 'id'>,
): Promise<void> {
  await tx.insert(firmInvitation).values({ id: newId(), ...row });
}

/** Writes mandates as they stand, whoever has charge of a client, and who stands in for whom; the rights follow. */
export async function writePortfolio(
  tx: ActorTransaction,
  portfolio: {
    mandates: readonly (typeof mandate.$inferInsert)[];
    assignments: readonly (typeof firmAssignment.$inferInsert)[];
    replacements: readonly Omit<typeof firmReplacement.$inferInsert, 'id'>[];
  },
): Promise<void> {
  const { mandates, assignments, replacements } = portfolio;
  if (mandates.length > 0) await tx.insert(mandate).values([...mandates]);
  if (assignments.length > 0) await tx.insert(firmAssignment).values([...assignments]);
  if (replacements.length > 0) {
    await tx.insert(firmReplacement).values(replacements.map((row) => ({ id: newId(), ...row })));
  }
  await spreadAsHouse(
    tx,
    mandates.map(({ accountId }) => accountId),
  );
}

/** Has documents write the proof of everything that was ever entrusted, as if it had been told when it was decided. */
export async function proveMandates(tx: ActorTransaction): Promise<void> {
  const decided = await tx
    .select()
    .from(mandate)
    .where(sql`cardinality(${mandate.parts}) > 0`);
  await publishSettled(tx, decided);
}
