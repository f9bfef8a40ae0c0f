import type { Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq } from 'drizzle-orm';
import type { OfferedSeat } from '../../generated/resolvers.ts';
import { person } from '../../person/table.ts';
import { roleLabel } from '../../role/roles.ts';
import { isLive } from './queries.ts';
import { staffInvitation } from './table.ts';

/** What a link offers, to whoever holds it; null once it no longer works. Read by the house: nobody is known yet. */
export function findOfferedSeat(database: Database, secret: string): Promise<OfferedSeat | null> {
  return database.as({ kind: 'job', task: 'show-staff-invitation' }, async (tx) => {
    const [found] = await tx
      .select({ row: staffInvitation, sender: person })
      .from(staffInvitation)
      .innerJoin(person, eq(person.id, staffInvitation.invitedBy))
      .where(and(eq(staffInvitation.secretHash, hashSecret(secret)), isLive));
    if (!found) return null;
    const { firstName, email, roles, expiresAt } = found.row;
    const invitedBy = `${found.sender.firstName} ${found.sender.lastName}`;
    return { firstName, email, invitedBy, roles: roles.map(roleLabel), expiresAt };
  });
}
