import type { CallerActor } from '@vigie/chassis/actor';
import { audit, auditAll } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type {
  EndReplacementInput,
  FirmRefusal,
  PlanReplacementInput,
} from '../../generated/resolvers.ts';
import { spreadRights } from '../../mandate/spread.ts';
import { findAccountsOf } from '../clients.ts';
import { findColleague } from '../member/open.ts';
import { findMembers } from '../member/queries.ts';
import { openOwnFirm } from '../open.ts';
import { findOpenReplacement, listReplacements } from './queries.ts';
import { overlap, spanRefusals } from './rules.ts';
import { firmReplacement } from './table.ts';

type Done = Outcome<{ firmId: string }, FirmRefusal>;

/** Has somebody stand in for a colleague. The rights begin and end with the days, whoever is there to see to it. */
export function planReplacement(
  { clock, database }: Pick<Context, 'clock' | 'database'>,
  caller: CallerActor,
  input: PlanReplacementInput,
): Promise<Done> {
  const today = clock.today();
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const { firmId } = own;
    const replaced = await findColleague(tx, firmId, input.replacedId);
    if (!replaced) return refuse({ code: 'NOT_FOUND', field: 'replacedId' });
    const substitute = await findColleague(tx, firmId, input.substituteId);
    if (!substitute) return refuse({ code: 'NOT_FOUND', field: 'substituteId' });
    if (replaced.id === substitute.id) {
      return refuse({ code: 'SAME_PERSON', field: 'substituteId' });
    }
    const refusals = spanRefusals(input, today);
    if (refusals.length > 0) return refuse(...refusals);
    const taken = (await listReplacements(tx, firmId)).some(
      ({ replacedId, fromDay: from, untilDay: until }) =>
        replacedId === replaced.id && overlap({ from, until }, input),
    );
    if (taken) return refuse({ code: 'OVERLAPS', field: 'from' });
    const id = newId();
    await tx.insert(firmReplacement).values({
      ...{ id, firmId, replacedId: replaced.id, substituteId: substitute.id },
      ...{ fromDay: input.from, untilDay: input.until, plannedBy: caller.subjectId },
    });
    await tell(tx, 'replacement.planned', replaced.id, substitute.personId);
    return { done: { firmId } };
  };
  return runCommand(database, caller, 'planReplacement', input, command);
}

/** Ends a replacement at once, or calls it off before its first day. */
export function endReplacement(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: EndReplacementInput,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const own = await openOwnFirm(tx);
    if ('refusals' in own) return own;
    const row = isId(input.id) ? await findOpenReplacement(tx, input.id) : null;
    if (row?.firmId !== own.firmId) return refuse({ code: 'REPLACEMENT_OVER', field: 'id' });
    await tx
      .update(firmReplacement)
      .set({ endedAt: sql`clock.now()` })
      .where(eq(firmReplacement.id, row.id));
    const [substitute] = await findMembers(tx, [row.substituteId]);
    await tell(tx, 'replacement.ended', row.replacedId, substitute?.personId);
    return { done: { firmId: own.firmId } };
  };
  return runCommand(database, caller, 'endReplacement', input, command);
}

/** Rights follow, and each client whose file changes hands can read so. */
async function tell(
  tx: ActorTransaction,
  action: string,
  replacedId: string,
  targetId: string | undefined,
): Promise<void> {
  const accountIds = await findAccountsOf(tx, replacedId);
  await spreadRights(tx, accountIds);
  const about = { action, ...(targetId && { targetId }) };
  await audit(tx, { ...about, details: { count: accountIds.length } });
  await auditAll(
    tx,
    accountIds.map((accountId) => ({ ...about, accountId })),
  );
}
