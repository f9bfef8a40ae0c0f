import type { CallerActor } from '@vigie/chassis/actor';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type {
  EntrustInput,
  MandateRefusal,
  MandateState,
  MandateVersionInput,
  RefuseMandateInput,
} from '../generated/resolvers.ts';
import { changeGiven } from './change.ts';
import { endAll } from './end.ts';
import { openMandate } from './open.ts';
import { endRefusals, inOrder, longestReason, partRefusals } from './rules.ts';
import { settleAccepted, settleRefused } from './settle.ts';
import { stateAt } from './state.ts';
import type { MandateRow } from './table.ts';

type Done = Outcome<{ id: string }, MandateRefusal>;
type Clocked = Pick<Context, 'clock' | 'database'>;

/** Runs a command on a mandate that stands where it must. */
function onMandate<Input extends { id: string; version: number; idempotencyKey: string }>(
  { clock, database }: Clocked,
  caller: CallerActor,
  [name, input, state]: [name: string, input: Input, state: MandateState],
  work: (tx: ActorTransaction, row: MandateRow) => Promise<MandateRefusal[]>,
): Promise<Done> {
  const command = async (tx: ActorTransaction): Promise<Done> => {
    const row = await openMandate(tx, input);
    if ('refusals' in row) return row;
    if (stateAt(clock.now(), clock.today(), row) !== state) {
      return refuse({ code: 'MANDATE_OVER', field: 'id' });
    }
    const refusals = await work(tx, row);
    return refusals.length > 0 ? refuse(...refusals) : { done: { id: row.id } };
  };
  return runCommand(database, caller, name, input, command);
}

/** Entrusts a firm with what it asks for, or with less, from the portal. */
export function acceptMandate(
  context: Clocked,
  caller: CallerActor,
  input: EntrustInput,
): Promise<Done> {
  return onMandate(context, caller, ['acceptMandate', input, 'ASKED'], async (tx, row) => {
    const given = { parts: inOrder(input.parts), endsOn: input.endsOn ?? null };
    const refusals = [
      ...partRefusals(given.parts),
      ...beyondAsked(row, given.parts),
      ...endRefusals(given.endsOn, row.startsOn),
    ];
    if (refusals.length === 0) await settleAccepted(tx, row, inPortal(caller), given);
    return refusals;
  });
}

/** Refuses a request from the portal. */
export function refuseMandate(
  context: Clocked,
  caller: CallerActor,
  input: RefuseMandateInput,
): Promise<Done> {
  return onMandate(context, caller, ['refuseMandate', input, 'ASKED'], async (tx, row) => {
    const reason = tidy(input.reason ?? '');
    if (reason.length > longestReason) return [{ code: 'TOO_LONG', field: 'reason' }];
    await settleRefused(tx, row, inPortal(caller), reason || null);
    return [];
  });
}

/** Changes what is entrusted and until when; the client may give more than was asked, since it is theirs. */
export function changeMandate(
  context: Clocked,
  caller: CallerActor,
  input: EntrustInput,
): Promise<Done> {
  return onMandate(context, caller, ['changeMandate', input, 'ACCEPTED'], async (tx, row) => {
    const given = { parts: inOrder(input.parts), endsOn: input.endsOn ?? null };
    const earliest = row.startsOn > context.clock.today() ? row.startsOn : context.clock.today();
    const refusals = [...partRefusals(given.parts), ...endRefusals(given.endsOn, earliest)];
    if (refusals.length === 0) await changeGiven(tx, row, given);
    return refusals;
  });
}

/** Takes back at once what was entrusted. */
export function revokeMandate(
  context: Clocked,
  caller: CallerActor,
  input: MandateVersionInput,
): Promise<Done> {
  return onMandate(context, caller, ['revokeMandate', input, 'ACCEPTED'], async (tx, row) => {
    await endAll(tx, [row], { state: 'REVOKED', by: caller.subjectId });
    return [];
  });
}

/** Whoever answers a request gives what was asked or less: more is said in a change of one's own. */
export function beyondAsked(
  { askedParts }: Pick<MandateRow, 'askedParts'>,
  parts: readonly string[],
): MandateRefusal[] {
  return parts.every((part) => askedParts.includes(part))
    ? []
    : [{ code: 'BEYOND_ASKED', field: 'parts' }];
}

const inPortal = ({ subjectId }: CallerActor) => ({
  ...{ personId: subjectId, email: null, device: null },
});
