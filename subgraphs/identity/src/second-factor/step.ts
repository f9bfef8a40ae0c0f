import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import { hashSecret, newSecret } from '@vigie/chassis/secret';
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { stepLife, triesPerHour, triesPerStep } from './rules.ts';
import { secondStep, type SecondStepRow } from './table.ts';

/** What the browser is told that has shown a first factor. */
export interface OpenedStep {
  secret: string;
  expiresAt: Date;
}

/** Opens the second step of somebody. */
export async function openStep(
  tx: ActorTransaction,
  step: Pick<SecondStepRow, 'personId' | 'kind' | 'way'>,
  now: Date,
): Promise<OpenedStep> {
  const [id, secret] = [newId(), newSecret()];
  const expiresAt = new Date(now.getTime() + stepLife);
  await tx
    .insert(secondStep)
    .values({ ...step, id, secretHash: hashSecret(secret), createdAt: now, expiresAt });
  await audit(tx, { action: 'second-step.opened', targetId: step.personId });
  return { secret, expiresAt };
}

const openUnder = (secret: string, kind: SecondStepRow['kind'], now: Date) =>
  and(
    eq(secondStep.secretHash, hashSecret(secret)),
    eq(secondStep.kind, kind),
    isNull(secondStep.usedAt),
    gt(secondStep.expiresAt, now),
  );

/** The open step of a secret. */
export async function findStep(
  tx: ActorTransaction,
  secret: string,
  kind: SecondStepRow['kind'],
  now: Date,
): Promise<SecondStepRow | null> {
  const [row] = await tx
    .select()
    .from(secondStep)
    .where(openUnder(secret, kind, now));
  return row ?? null;
}

/** Counts a try before the code is looked at, so that parallel ones cannot exceed five; why not, where there is none left. */
export async function countStepTry(
  tx: ActorTransaction,
  secret: string,
  now: Date,
): Promise<SecondStepRow | 'STEP_EXPIRED' | 'TOO_MANY_TRIES' | 'PAUSED'> {
  const found = await findStep(tx, secret, 'prove', now);
  if (!found) return 'STEP_EXPIRED';
  const { personId } = found;
  // Steps of one person wait for each other: each would count the tries without the other's.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`step ${personId}`}, 0))`);
  const [tries] = await tx.execute<{ rows: number }>(sql`
    select coalesce(sum(attempts), 0)::int as rows from ${secondStep}
    where person_id = ${personId} and used_at is null and created_at > clock.now() - interval '1 hour'`);
  if ((tries?.rows ?? 0) >= triesPerHour) return 'PAUSED';
  const [counted] = await tx
    .update(secondStep)
    .set({ attempts: sql`${secondStep.attempts} + 1` })
    .where(
      and(
        eq(secondStep.id, found.id),
        isNull(secondStep.usedAt),
        lt(secondStep.attempts, triesPerStep),
      ),
    )
    .returning();
  if (!counted) return 'TOO_MANY_TRIES';
  await audit(tx, { action: 'second-step.tried', targetId: personId });
  return counted;
}

/** Uses a step up; false for the second of two at once. */
export async function useStep(tx: ActorTransaction, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(secondStep)
    .set({ usedAt: now })
    .where(and(eq(secondStep.id, id), isNull(secondStep.usedAt)))
    .returning({ id: secondStep.id });
  return used.length > 0;
}
