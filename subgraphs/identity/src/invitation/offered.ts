import type { Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, asc, eq } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import type { OfferedAccess } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { memberRoles } from '../role/member-roles.ts';
import { findService } from '../service/queries.ts';
import { isLive } from './queries.ts';
import { invitation } from './table.ts';

/** What a link offers, to whoever holds it; null once it no longer works. Read by the house: nobody is known yet. */
export function findOffer(database: Database, secret: string): Promise<OfferedAccess | null> {
  return database.as({ kind: 'job', task: 'show-invitation' }, async (tx) => {
    const rows = await tx
      .select({ row: invitation, account: memberAccount })
      .from(invitation)
      .innerJoin(memberAccount, eq(memberAccount.id, invitation.accountId))
      .where(and(eq(invitation.secretHash, hashSecret(secret)), isLive))
      .orderBy(asc(memberAccount.name));
    const [first] = rows;
    if (!first) return null;
    const { firstName, email, roles, accessUntil, expiresAt, invitedBy } = first.row;
    const [sender] = await tx.select().from(person).where(eq(person.id, invitedBy));
    const service = await findService(tx);
    return {
      ...{ firstName, email, accessUntil, expiresAt },
      invitedBy:
        sender && !sender.staff ? `${sender.firstName} ${sender.lastName}` : (service?.name ?? ''),
      accounts: rows.map(({ account: { memberNumber, name, city } }) => ({
        ...{ memberNumber, name, city },
      })),
      roles: memberRoles.filter(({ code }) => roles.includes(code)),
    };
  });
}
