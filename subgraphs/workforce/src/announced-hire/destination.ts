import type { ActorTransaction } from '@vigie/chassis/database';
import { parseSiret } from '@vigie/chassis/identifiers/siren';
import { sql } from 'drizzle-orm';
import { account } from '../account/table.ts';

/** The accounts of which the actor may declare the employees, by SIRET as it was written; others are unknown. */
export async function findDeclarableAccounts(
  tx: ActorTransaction,
  written: readonly string[],
): Promise<Map<string, string>> {
  const sirets = new Map(written.map((text) => [text, parseSiret(text)]));
  const asked = [...new Set(sirets.values())].filter((siret) => siret !== null);
  const rows = await tx
    .select({ id: account.id, siret: account.siret })
    .from(account)
    .where(
      sql`${account.siret} = any(${sql.param(asked)}::text[])
        and ((select access.everywhere('employees:write'))
          or ${account.id} = any(array(select access.members('employees:write'))))`,
    );
  const ids = new Map(rows.map(({ siret, id }) => [siret, id]));
  return new Map(
    [...sirets].flatMap(([text, siret]) => {
      const id = siret === null ? undefined : ids.get(siret);
      return id === undefined ? [] : [[text, id] as const];
    }),
  );
}

/** Until the transaction ends nobody else announces for these accounts. Always in one order, so that none wait in a circle. */
export async function takeTurns(
  tx: ActorTransaction,
  accountIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(accountIds)].sort();
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('hires ' || id, 0))
    from unnest(${sql.param(ids)}::text[]) with ordinality as turns (id, place) order by place`);
}
