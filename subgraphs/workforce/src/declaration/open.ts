import { allows, whyClosed } from '@vigie/chassis/access';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { DeclarationObstacle, DeclarationRefusal } from '../generated/resolvers.ts';
import { findAnomalies } from './anomalies.ts';
import { isOpen } from './campaign.ts';
import { countingFor } from './counting.ts';
import type { Counting } from './people.ts';
import { findDeclarations, findPrevention, lockDeclaration } from './queries.ts';
import { obstaclesOf, stepRefusal, type Step } from './rules.ts';
import { declaration, type DeclarationRow } from './table.ts';

export type Result = Promise<Outcome<{ id: string }, DeclarationRefusal>>;

/** A declaration that somebody works on, and how it is counted. */
export interface Opened {
  row: DeclarationRow;
  counting: Counting;
}

/** True for those who prepare or validate the declaration of an account. */
export async function mayPrepare(tx: ActorTransaction, accountId: string): Promise<boolean> {
  return (
    (await allows(tx, accountId, 'declaration:prepare')) ||
    (await allows(tx, accountId, 'declaration:validate'))
  );
}

/** The declaration, locked, where the step may be made now; or why not, a stale version before the state. */
export async function openDeclaration(
  tx: ActorTransaction,
  input: { id: string; version?: number },
  step: Step,
  today: CivilDate,
): Promise<Outcome<Opened, DeclarationRefusal>> {
  const [seen] = isId(input.id) ? await findDeclarations(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const { accountId } = seen;
  const may =
    step === 'VALIDATE'
      ? await allows(tx, accountId, 'declaration:validate')
      : await mayPrepare(tx, accountId);
  if (!may) return refuse({ code: await whyClosed(tx, accountId), field: 'id' });
  const row = await lockDeclaration(tx, input.id);
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (input.version !== undefined && row.version !== input.version) {
    return refuse({ code: 'STALE_VERSION', field: 'version' });
  }
  const counting = await countingFor(tx, row.year, today);
  const code = stepRefusal(step, row.state, isOpen(counting.campaign, today));
  return code ? refuse({ code, field: 'id' }) : { done: { row, counting } };
}

/** What keeps it from being validated, found as a job: nobody's rights hide an anomaly. */
export function judge(
  tx: ActorTransaction,
  { row, counting }: Opened,
): Promise<DeclarationObstacle[]> {
  return asJobWithin(tx, { task: 'judge-declaration', accountId: row.accountId }, () =>
    readObstacles(tx, row, counting),
  );
}

export async function readObstacles(
  tx: ActorTransaction,
  row: DeclarationRow,
  counting: Counting,
): Promise<DeclarationObstacle[]> {
  const [prevention] = await findPrevention(tx, [row.id]);
  return obstaclesOf(await findAnomalies(tx, row, counting), Boolean(prevention));
}

/** Notes that a declaration changed. */
export async function change(
  tx: ActorTransaction,
  id: string,
  set: Partial<Omit<DeclarationRow, 'id' | 'version' | 'updatedAt' | 'sentAt' | 'returnedAt'>> & {
    sentAt?: ReturnType<typeof sql>;
    returnedAt?: ReturnType<typeof sql>;
  } = {},
): Promise<void> {
  await tx
    .update(declaration)
    .set({ ...set, version: sql`${declaration.version} + 1`, updatedAt: sql`clock.now()` })
    .where(eq(declaration.id, id));
}
