import { audit } from '@vigie/chassis/audit';
import type { ActorTransaction } from '@vigie/chassis/database';
import { and, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { accessRequest } from '../access-request/table.ts';
import type { JobContext } from '../job-context.ts';
import { registrationChange } from '../registration-change/table.ts';
import { registrationProof } from '../registration-proof/table.ts';
import { retentionSetting } from './table.ts';

/** Forgets requests for access and proofs of another SIRET that have served and are older than the service keeps them. */
export async function forgetServed({ database }: Pick<JobContext, 'database'>): Promise<void> {
  await database.as({ kind: 'job', task: 'forget-served' }, async (tx) => {
    const [kept] = await tx.select().from(retentionSetting);
    if (!kept) {
      throw new Error('identity.retention_setting has no row: the database is not migrated');
    }
    await forgetRequests(tx, kept.accessRequestMonths);
    await forgetProofs(tx, kept.registrationProofMonths);
  });
}

const ago = (months: number) => sql`clock.now() - make_interval(months => ${months}::int)`;

/** A request that nobody answered all that time has served as little as one that was. */
async function forgetRequests(tx: ActorTransaction, months: number): Promise<void> {
  const { decidedAt, requestedAt, id } = accessRequest;
  const forgotten = await tx
    .delete(accessRequest)
    .where(lt(sql`coalesce(${decidedAt}, ${requestedAt})`, ago(months)))
    .returning({ id });
  if (forgotten.length === 0) return;
  await audit(tx, { action: 'access-requests.forgotten', details: { count: forgotten.length } });
}

/** The request for the number itself stays: it tells since when the account has it. Its paper goes. */
async function forgetProofs(tx: ActorTransaction, months: number): Promise<void> {
  const { id, state, decidedAt, requestedAt, appliedAt } = registrationChange;
  const served = tx
    .select({ id })
    .from(registrationChange)
    .where(
      and(
        sql`(${state} in ('REFUSED', 'WITHDRAWN') or ${isNotNull(appliedAt)})`,
        lt(sql`coalesce(${appliedAt}, ${decidedAt}, ${requestedAt})`, ago(months)),
      ),
    );
  const forgotten = await tx
    .delete(registrationProof)
    .where(inArray(registrationProof.changeId, served))
    .returning({ id: registrationProof.changeId });
  if (forgotten.length === 0) return;
  await audit(tx, {
    action: 'registration-proofs.forgotten',
    details: { count: forgotten.length },
  });
}
