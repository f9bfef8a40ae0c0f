import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { teamMember } from './table.ts';

export type TeamMemberSeed = Omit<typeof teamMember.$inferInsert, 'id'>;

export async function seedTeams(
  tx: ActorTransaction,
  members: readonly TeamMemberSeed[],
): Promise<void> {
  await tx.insert(teamMember).values(members.map((member) => ({ ...member, id: newId() })));
}
