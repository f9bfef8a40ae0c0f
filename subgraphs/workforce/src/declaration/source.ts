import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import type { SQL } from 'drizzle-orm';
import type {
  DeclarationChangeCounts,
  HeadcountDeclarationChangesArgs,
} from '../generated/resolvers.ts';
import { findAnomalies, type Anomaly } from './anomalies.ts';
import { countChanges, listChanges, type Change } from './changes.ts';
import { countingFor } from './counting.ts';
import { frozenPeople, livePeople } from './people.ts';
import { findEarlier } from './queries.ts';
import { listRiskPosts, type RiskPost } from './risk-posts.ts';
import type { DeclarationRow } from './table.ts';

/** Who is declared: as it was validated, otherwise as they are today. */
async function peopleOf(tx: ActorTransaction, row: DeclarationRow, today: CivilDate): Promise<SQL> {
  if (row.state === 'VALIDATED') {
    return frozenPeople({ declarationId: row.id, version: row.receipts });
  }
  return livePeople([row.accountId], await countingFor(tx, row.year, today));
}

export async function readChangeCounts(
  tx: ActorTransaction,
  row: DeclarationRow,
  today: CivilDate,
): Promise<DeclarationChangeCounts> {
  const earlier = await findEarlier(tx, row);
  const counts = await countChanges(tx, await peopleOf(tx, row, today), earlier);
  return { ...counts, comparedWith: earlier?.year ?? null };
}

export async function readChanges(
  tx: ActorTransaction,
  row: DeclarationRow,
  asked: HeadcountDeclarationChangesArgs,
  today: CivilDate,
): Promise<Change[]> {
  const earlier = await findEarlier(tx, row);
  return listChanges(tx, await peopleOf(tx, row, today), earlier, asked);
}

/** None once validated: what was declared stands. */
export async function readAnomalies(
  tx: ActorTransaction,
  row: DeclarationRow,
  today: CivilDate,
): Promise<Anomaly[]> {
  if (row.state === 'VALIDATED') return [];
  return findAnomalies(tx, row, await countingFor(tx, row.year, today));
}

export async function readRiskPosts(
  tx: ActorTransaction,
  row: DeclarationRow,
  today: CivilDate,
): Promise<RiskPost[]> {
  return listRiskPosts(tx, row.accountId, await countingFor(tx, row.year, today));
}
