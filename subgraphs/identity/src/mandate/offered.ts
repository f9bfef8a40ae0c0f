import { asJobWithin, type ActorTransaction, type Database } from '@vigie/chassis/database';
import { hashSecret } from '@vigie/chassis/secret';
import { and, eq, gt, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { firm } from '../firm/table.ts';
import type { OfferedMandate } from '../generated/resolvers.ts';
import { person } from '../person/table.ts';
import { mandateLink } from './link/table.ts';
import { partsOf } from './parts.ts';
import { mandate, type MandateRow } from './table.ts';

/** Who holds a link, and for which request. */
export interface Held {
  row: MandateRow;
  personId: string;
  email: string;
}

/** The request of a link that still waits, while its reader administers the account. Read by the house: nobody is known yet. */
export async function findHeld(tx: ActorTransaction, secret: string): Promise<Held | null> {
  const [held] = await tx
    .select({ row: mandate, personId: person.id, email: person.email })
    .from(mandateLink)
    .innerJoin(mandate, eq(mandate.id, mandateLink.mandateId))
    .innerJoin(person, eq(person.id, mandateLink.personId))
    .where(
      and(
        eq(mandateLink.secretHash, hashSecret(secret)),
        eq(mandate.state, 'ASKED'),
        gt(mandate.expiresAt, sql`clock.now()`),
        sql`${person.disabledAt} is null`,
        administers,
      ),
    );
  return held ?? null;
}

/** Whoever has lost the right to decide for the account decides nothing with an old mail. */
const administers = sql`exists (select from access.grants g
  join access.role_scope r on r.role = g.role and r.scope = 'users:manage'
  where g.subject_id = ${mandateLink.personId} and g.account_id = ${mandate.accountId}
    and g.valid_from <= clock.now() and (g.valid_until is null or g.valid_until > clock.now()))`;

/** What a link asks for, to whoever holds it; null once it no longer works. */
export function findOfferedMandate(
  database: Database,
  secret: string,
): Promise<OfferedMandate | null> {
  return database.as({ kind: 'job', task: 'show-mandate' }, async (tx) => {
    const held = await findHeld(tx, secret);
    if (!held) return null;
    const { row, email } = held;
    const [known] = await tx
      .select({ firm, account: memberAccount })
      .from(firm)
      .innerJoin(memberAccount, eq(memberAccount.id, row.accountId))
      .where(eq(firm.id, row.firmId));
    const [asking] = await tx.select().from(person).where(eq(person.id, row.askedBy));
    if (!known) return null;
    const { memberNumber, name, city } = known.account;
    return {
      ...{ firm: known.firm.name, firmSiren: known.firm.siren, firmCity: known.firm.city },
      account: { memberNumber, name, city },
      askedBy: asking ? `${asking.firstName} ${asking.lastName}` : known.firm.name,
      ...{ email, parts: partsOf(row.askedParts) },
      ...{ startsOn: row.startsOn, endsOn: row.endsOn, expiresAt: row.expiresAt },
    };
  });
}

/** The same as part of somebody's transaction. */
export function findHeldWithin(tx: ActorTransaction, secret: string): Promise<Held | null> {
  return asJobWithin(tx, { task: 'show-mandate' }, () => findHeld(tx, secret));
}
