import type { ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import type { KnownPerson } from '../person/named.ts';
import { findNamed } from '../person/named.ts';

/** Who of the firm may act today by each mandate, as the account's own administrators see it; by last name. */
export async function findPeopleOf(
  tx: ActorTransaction,
  mandateIds: readonly string[],
): Promise<KnownPerson[][]> {
  const rows = await tx.execute<{ mandate: string; person: string }>(sql`
    select distinct d.id as mandate, g.subject_id as person
    from identity.mandate d
    join access.grants g on g.account_id = d.account_id and g.role ~ '^mandate-'
    where d.id = any(${sql.param([...mandateIds])}::uuid[]) and d.state = 'ACCEPTED'
      and g.valid_from <= clock.now() and (g.valid_until is null or g.valid_until > clock.now())
      and access.works_for(g.subject_id, d.firm_id)`);
  const ids = [...new Set(rows.map(({ person }) => person))];
  const named = await findNamed(tx, ids);
  const known = new Map(named.flatMap((each) => (each ? [[each.id, each] as const] : [])));
  return mandateIds.map((id) =>
    rows
      .filter(({ mandate }) => mandate === id)
      .flatMap(({ person }) => known.get(person) ?? [])
      .sort((one, other) => one.lastName.localeCompare(other.lastName, 'fr')),
  );
}
