import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { SetVisitPreferencesInput, VisitPreferencesInput } from '../generated/resolvers.ts';
import { planAroundClosures } from './plan-around.ts';
import { bitsOf, wantedRefusals, type PreferenceRefusal, type Wanted } from './rules.ts';
import { closedSpan, preference } from './table.ts';

/**
 * Says how an employer wants its people to be sent; planning goes by it from its next look on, what is tentative while it is shut at
 * once.
 */
export function setVisitPreferences(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SetVisitPreferencesInput,
): Promise<Outcome<{ accountId: string }, PreferenceRefusal>> {
  const { accountId, version } = input;
  const wanted = wantedIn(input.preferences);
  return runCommand<{ accountId: string }, PreferenceRefusal>(
    ...([database, caller, 'setVisitPreferences', input] as const),
    async (tx) => {
      const standing = isId(accountId)
        ? await standingOn(tx, accountId, 'visits:read', 'visits:manage')
        : 'unknown';
      if (standing === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (standing === 'visible')
        return refuse({ code: await whyClosed(tx, accountId), field: null });
      const refusals = wantedRefusals(wanted);
      if (refusals.length > 0) return refuse(...refusals);
      if (!(await keep(tx, accountId, version, wanted)))
        return refuse({ code: 'STALE_VERSION', field: 'version' });
      await audit(tx, { action: 'visit-preferences.set', accountId, targetId: accountId });
      await planAroundClosures(tx, accountId);
      return { done: { accountId } };
    },
  );
}

/** False when somebody else was faster. */
async function keep(
  tx: ActorTransaction,
  accountId: string,
  version: number,
  { closures, ...values }: Wanted,
): Promise<boolean> {
  const kept =
    version === 0
      ? await tx
          .insert(preference)
          .values({ accountId, ...values })
          .onConflictDoNothing()
          .returning({ accountId: preference.accountId })
      : await tx
          .update(preference)
          .set(values)
          .where(and(eq(preference.accountId, accountId), eq(preference.version, version)))
          .returning({ accountId: preference.accountId });
  if (kept.length === 0) return false;
  await tx.delete(closedSpan).where(eq(closedSpan.accountId, accountId));
  const spans = closures.map((span) => ({ accountId, ...span }));
  if (spans.length > 0) await tx.insert(closedSpan).values(spans);
  return true;
}

/** A limit is of the one answer that asks for it. */
function wantedIn(input: VisitPreferencesInput): Wanted {
  const { company, atMost = null, noticeDays = null } = input;
  return {
    ...{ halfDays: bitsOf(input.halfDays), company, noticeDays },
    atMost: company === 'AT_MOST' ? atMost : null,
    closures: input.closures.map(({ firstDay, lastDay }) => ({ firstDay, lastDay })),
  };
}
