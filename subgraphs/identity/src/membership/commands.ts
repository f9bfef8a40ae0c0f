import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { announceAccount } from '../account/announce.ts';
import { memberAccount, type AccountRow } from '../account/table.ts';
import type { Context } from '../context.ts';
import type {
  EndMembershipInput,
  MembershipInput,
  MembershipRefusal,
  SuspendMemberInput,
} from '../generated/resolvers.ts';
import { findJoin, isAwaited } from '../succession/queries.ts';
import { withdrawJoin } from '../succession/withdraw.ts';
import { openMember } from './open.ts';
import { allowWriting, forbidWriting } from './read-only.ts';
import { endRefusals, reasonRefusals, standingOn } from './rules.ts';

type Done = Outcome<{ id: string }, MembershipRefusal>;
type Change = (
  tx: ActorTransaction,
  row: AccountRow,
) => Promise<
  | { refusals: MembershipRefusal[] }
  | { action: string; set: PgUpdateSetSource<typeof memberAccount> }
>;

/** Suspends a membership: its account may be read only. */
export function suspendMember(
  context: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SuspendMemberInput,
): Promise<Done> {
  return changeMember(context, caller, 'suspendMember', input, async (tx, row) => {
    const standing = standingOn(row, await readToday(tx));
    if (standing === 'SUSPENDED' || standing === 'ENDED') {
      return refuse({ code: 'NOT_ACTIVE', field: 'id' });
    }
    const suspensionReason = tidy(input.reason);
    const refusals = reasonRefusals(suspensionReason);
    if (refusals.length > 0) return refuse(...refusals);
    await forbidWriting(tx, row.id);
    const set = { suspendedAt: sql`clock.now()`, suspensionReason };
    return { action: 'member.suspended', set };
  });
}

/** Ends a suspension. */
export function resumeMember(
  context: Pick<Context, 'database'>,
  caller: CallerActor,
  input: MembershipInput,
): Promise<Done> {
  return changeMember(context, caller, 'resumeMember', input, async (tx, row) => {
    if (standingOn(row, await readToday(tx)) !== 'SUSPENDED') {
      return refuse({ code: 'NOT_SUSPENDED', field: 'id' });
    }
    await allowWriting(tx, row.id);
    return { action: 'member.resumed', set: { suspendedAt: null, suspensionReason: null } };
  });
}

/** Says on which day a membership ends; what follows from it is done the day after. */
export function endMembership(
  context: Pick<Context, 'database'>,
  caller: CallerActor,
  input: EndMembershipInput,
): Promise<Done> {
  return changeMember(context, caller, 'endMembership', input, async (tx, row) => {
    const today = await readToday(tx);
    if (standingOn(row, today) === 'ENDED') return refuse({ code: 'NOT_ACTIVE', field: 'id' });
    if (await findJoin(tx, row.id)) return refuse({ code: 'ALREADY_ENDING', field: 'id' });
    if (await isAwaited(tx, row.id)) return refuse({ code: 'AWAITED', field: 'id' });
    const endReason = tidy(input.reason);
    const refusals = [...endRefusals(input.endsOn, today), ...reasonRefusals(endReason)];
    if (refusals.length > 0) return refuse(...refusals);
    return { action: 'member.end-announced', set: { endsOn: input.endsOn, endReason } };
  });
}

/** Takes an end back while its day has not passed. */
export function keepMembership(
  context: Pick<Context, 'database'>,
  caller: CallerActor,
  input: MembershipInput,
): Promise<Done> {
  return changeMember(context, caller, 'keepMembership', input, async (tx, row) => {
    const over = standingOn(row, await readToday(tx)) === 'ENDED';
    if (over || row.endsOn === null) return refuse({ code: 'NOT_ENDING', field: 'id' });
    await withdrawJoin(tx, row.id);
    return { action: 'member.end-withdrawn', set: { endsOn: null, endReason: null } };
  });
}

/** What every change of a membership has in common: the locked row, the write, the word to the others, the journal. */
function changeMember(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  name: string,
  input: MembershipInput,
  change: Change,
): Promise<Done> {
  return runCommand<{ id: string }, MembershipRefusal>(
    database,
    caller,
    name,
    input,
    async (tx) => {
      const row = await openMember(tx, input);
      if ('refusals' in row) return row;
      const decided = await change(tx, row);
      if ('refusals' in decided) return decided;
      await tx.update(memberAccount).set(decided.set).where(eq(memberAccount.id, row.id));
      await announceAccount(tx, row.id);
      await audit(tx, { action: decided.action, accountId: row.id, targetId: row.id });
      return { done: { id: row.id } };
    },
  );
}
