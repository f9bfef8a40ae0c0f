import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { audit } from '@vigie/chassis/audit';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Browser } from '../device/recognise.ts';
import type { FactorRefusal } from '../generated/resolvers.ts';
import { enrollingActor, whoEnrols } from '../second-factor/enrolling.ts';
import { factorMade, type MadeFactor } from '../second-factor/made.ts';
import { findService } from '../service/queries.ts';
import { newTotpSecret, stepOf, totpAddress } from './rules.ts';
import { totp } from './table.ts';
import { readTotp, seal } from './verify.ts';

/** A secret for the application of whoever may get a second factor now; it counts once a code of it was shown. */
export async function startTotp(
  context: Context,
  { step }: { step?: string | null },
): Promise<Outcome<{ secret: string; uri: string }, FactorRefusal>> {
  const { clock, database, dataKey } = context;
  const begin = async (tx: ActorTransaction) => {
    const who = await whoEnrols(tx, context, step);
    if (typeof who === 'string') return refuse({ code: who });
    const { id: personId, email } = who.subject;
    const kept = await readTotp(tx, dataKey, personId);
    if (kept?.confirmedAt) return refuse({ code: 'ALREADY_THERE' as const });
    const secret = kept?.plain ?? newTotpSecret();
    if (!kept) {
      const row = { personId, secret: seal(dataKey, personId, secret), createdAt: clock.now() };
      await tx.insert(totp).values({ ...row, confirmedAt: null, lastStep: 0 });
    }
    await audit(tx, { action: 'totp.started', targetId: personId });
    const service = await findService(tx);
    return { done: { secret, uri: totpAddress(secret, service?.name ?? 'Vigie', email) } };
  };
  return database.as(enrollingActor(context, step), begin, 'writing');
}

/** Makes the application count: a first code shows that it holds the secret. */
export async function confirmTotp(
  context: Context,
  typed: Browser & { step?: string | null; code: string },
): Promise<Outcome<MadeFactor, FactorRefusal>> {
  const { clock, database, dataKey } = context;
  const now = clock.now();
  const finish = async (tx: ActorTransaction): Promise<Outcome<MadeFactor, FactorRefusal>> => {
    const who = await whoEnrols(tx, context, typed.step);
    if (typeof who === 'string') return refuse({ code: who });
    const personId = who.subject.id;
    const kept = await readTotp(tx, dataKey, personId);
    if (kept?.confirmedAt) return refuse({ code: 'ALREADY_THERE' });
    const lastStep = kept && stepOf(kept.plain, typed.code, now);
    if (!lastStep) return refuse({ code: 'WRONG_CODE', field: 'code' });
    await tx.update(totp).set({ confirmedAt: now, lastStep }).where(eq(totp.personId, personId));
    const made = await factorMade(tx, context, who, typed, 'totp');
    return made === 'STEP_EXPIRED' ? refuse({ code: made }) : { done: made };
  };
  return database.as(enrollingActor(context, typed.step), finish, 'writing');
}
