import type { Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq } from 'drizzle-orm';
import type { OfferedFirm } from '../../generated/resolvers.ts';
import { person } from '../../person/table.ts';
import { firm } from '../table.ts';
import { isLive } from './queries.ts';
import { firmInvitation } from './table.ts';

/** What a link offers, to whoever holds it; null once it no longer works. Read by the house: nobody is known yet. */
export function findOfferedFirm(database: Database, secret: string): Promise<OfferedFirm | null> {
  return database.as({ kind: 'job', task: 'show-firm-invitation' }, async (tx) => {
    const [found] = await tx
      .select({ row: firmInvitation, name: firm.name, sender: person })
      .from(firmInvitation)
      .innerJoin(firm, eq(firm.id, firmInvitation.firmId))
      .innerJoin(person, eq(person.id, firmInvitation.invitedBy))
      .where(and(eq(firmInvitation.secretHash, hashSecret(secret)), isLive));
    if (!found) return null;
    const { firstName, email, role, expiresAt } = found.row;
    const invitedBy = `${found.sender.firstName} ${found.sender.lastName}`;
    return { firstName, email, firm: found.name, invitedBy, role, expiresAt };
  });
}
