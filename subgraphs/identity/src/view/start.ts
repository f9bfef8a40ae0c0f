import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import { memberAccount } from '../account/table.ts';
import { alertPerson } from '../alert/commands.ts';
import type { Context } from '../context.ts';
import type { StartViewInput, ViewRefusal } from '../generated/resolvers.ts';
import { openSession, type SessionTokens } from '../session/commands.ts';
import { findSession } from '../session/queries.ts';
import { findViewable } from './queries.ts';
import { viewLife } from './rules.ts';

type Done = Outcome<{ accountId: string }, ViewRefusal>;

/** A session that shows an account as one of its users sees it; told once, since its secret is remembered nowhere. */
export interface StartedView {
  session: SessionTokens | null;
  refusals: ViewRefusal[];
}

/** Opens an account as its user sees it, to read only. Its journal and its administrators are told. */
export async function startView(
  context: Pick<Context, 'clock' | 'database' | 'signer'>,
  caller: CallerActor,
  input: StartViewInput,
): Promise<StartedView> {
  let session: SessionTokens | null = null;
  const command = async (tx: ActorTransaction): Promise<Done> => {
    if (!(await allowsEverywhere(tx, 'members:view'))) {
      return refuse({ code: 'MISSING_RIGHT', field: null });
    }
    const { accountId } = input;
    const [account] = isId(accountId)
      ? await tx.select().from(memberAccount).where(eq(memberAccount.id, accountId))
      : [];
    if (!account) return refuse({ code: 'NOT_FOUND', field: 'accountId' });
    const users = await findViewable(tx, accountId);
    const user = input.userId
      ? users.find(({ id }) => id === input.userId)
      : users.find(({ administrator }) => administrator);
    if (!user) return refuse({ code: 'NOBODY', field: 'userId' });
    session = await openAs(tx, context, caller, { accountId, personId: user.personId });
    await audit(tx, { action: 'view.started', accountId, targetId: user.personId });
    for (const { personId, administrator } of users) {
      if (!administrator) continue;
      await alertPerson(tx, {
        ...{ kind: 'account-viewed', personId, accountId },
        byId: caller.subjectId,
      });
    }
    return { done: { accountId } };
  };
  const outcome = await runCommand(context.database, caller, 'startView', input, command);
  return isRefused(outcome)
    ? { session: null, refusals: outcome.refusals }
    : { session, refusals: [] };
}

/** Beside the session of whoever looks, which goes on; never longer than that. */
async function openAs(
  tx: ActorTransaction,
  context: Pick<Context, 'clock' | 'signer'>,
  caller: CallerActor,
  { accountId, personId }: { accountId: string; personId: string },
): Promise<SessionTokens> {
  const own = await findSession(tx, caller.sessionId);
  const latest = context.clock.now().getTime() + viewLife;
  const endsAt = new Date(Math.min(latest, own?.endsAt.getTime() ?? latest));
  const session = await openSession(
    tx,
    context,
    {
      ...{ subjectId: caller.subjectId, subjectKind: 'staff', deviceId: own?.deviceId ?? null },
      ...{ device: own?.device ?? null, way: own?.way ?? null },
      secondFactor: own?.secondFactor ?? null,
    },
    endsAt,
  );
  await tx.execute(sql`insert into access.view (session_id, account_id, person_id)
    values (${session.id}, ${accountId}, ${personId})`);
  return session;
}
