import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { ActorTransaction } from '@vigie/chassis/database';
import { inOrder } from './rules.ts';
import { teamMember, type TeamMemberRow } from './table.ts';

/** Who follows each account. */
export async function findTeams(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<TeamMemberRow[][]> {
  const rows = await tx.select().from(teamMember).where(anyOf(teamMember.accountId, accountIds));
  return groupedBy(accountIds, rows, (row) => row.accountId).map(inOrder);
}
