import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { publishAll } from '@vigie/chassis/outbox';
import { inArray, eq, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { firm } from '../firm/table.ts';
import { person } from '../person/table.ts';
import { mandateRoles } from '../role/mandate-roles.ts';
import { fingerprintOf } from './fingerprint.ts';
import { mandate, type MandateRow } from './table.ts';

/** Tells documents how a mandate stands, with everything that its proof says. */
export function publishSettled(tx: ActorTransaction, rows: readonly MandateRow[]): Promise<void> {
  return asJobWithin(tx, { task: 'publish-mandates' }, async () => {
    const facts = await tx
      .select({
        ...{ id: mandate.id, firm, account: memberAccount },
        decidedBy: sql<string | null>`${person.firstName} || ' ' || ${person.lastName}`,
      })
      .from(mandate)
      .innerJoin(firm, eq(firm.id, mandate.firmId))
      .innerJoin(memberAccount, eq(memberAccount.id, mandate.accountId))
      .leftJoin(person, eq(person.id, mandate.decidedBy))
      .where(
        inArray(
          mandate.id,
          rows.map(({ id }) => id),
        ),
      );
    await publishAll(
      tx,
      rows.flatMap((row) => {
        const known = facts.find(({ id }) => id === row.id);
        return known ? [settled(row, known)] : [];
      }),
    );
  });
}

interface Facts {
  firm: typeof firm.$inferSelect;
  account: typeof memberAccount.$inferSelect;
  decidedBy: string | null;
}

function settled(row: MandateRow, { firm: holder, account, decidedBy }: Facts) {
  const { id, accountId, firmId, version, startsOn, endsOn, decidedEmail, decidedDevice } = row;
  const { name, memberNumber, siret } = account;
  return {
    ...{ type: 'mandate.settled' as const, key: id, accountId },
    payload: {
      ...{ mandateId: id, accountId, firmId, version, startsOn, endsOn },
      firm: { name: holder.name, siren: holder.siren, city: holder.city },
      account: { name, memberNumber, siret },
      parts: mandateRoles
        .filter(({ code }) => row.parts.includes(code))
        .map(({ label, description }) => ({ label, description })),
      askedAt: row.askedAt.toISOString(),
      ...{ decidedBy, decidedEmail, decidedDevice },
      decidedAt: (row.decidedAt ?? row.askedAt).toISOString(),
      ending:
        row.endedAt && (row.state === 'REVOKED' || row.state === 'RESIGNED')
          ? { at: row.endedAt.toISOString(), by: row.state }
          : null,
      fingerprint: fingerprintOf(row),
    },
  };
}
