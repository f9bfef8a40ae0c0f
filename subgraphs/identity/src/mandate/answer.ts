import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import { lockFirm } from '../firm/open.ts';
import type {
  AcceptOfferedMandateInput,
  MandateRefusal,
  RefuseOfferedMandateInput,
} from '../generated/resolvers.ts';
import { asSignIn } from '../session/commands.ts';
import { askForCode, tryCode, useUp, type Challenge } from '../sign-in/challenge.ts';
import { beyondAsked } from './client-commands.ts';
import { findHeld, findHeldWithin } from './offered.ts';
import { endRefusals, inOrder, longestReason, partRefusals } from './rules.ts';
import { settleAccepted, settleRefused } from './settle.ts';

type Asking = Pick<Context, 'caller' | 'clock' | 'database'>;

const linkOver = { code: 'LINK_OVER' } as const;

/** Sends whoever holds a link the code with which they accept; to the address to which the link went. */
export function requestMandateCode(
  { caller, clock, database }: Asking,
  secret: string,
): Promise<Outcome<Challenge, MandateRefusal>> {
  return database.as(
    asSignIn(caller),
    async (tx): Promise<Outcome<Challenge, MandateRefusal>> => {
      const held = await findHeldWithin(tx, secret);
      if (!held) return refuse(linkOver);
      const { email, personId, row } = held;
      const asked = { email, personId, purpose: 'mandate', aboutId: row.id } as const;
      return { done: await askForCode(tx, clock, asked) };
    },
    'writing',
  );
}

/** Accepts with the link and the code that followed it: the code proves the address at this very instant. */
export async function acceptOfferedMandate(
  { caller, clock, database }: Asking,
  input: AcceptOfferedMandateInput,
): Promise<Outcome<{ firm: string }, MandateRefusal>> {
  const actor = asSignIn(caller);
  const parts = inOrder(input.parts);
  const wrong = partRefusals(parts);
  if (wrong.length > 0) return refuse(...wrong);
  const { challenge, code } = input;
  const tried = await tryCode(database, clock, { actor, purpose: 'mandate', challenge, code });
  if (isRefused(tried)) return refuse(...tried.refusals.flatMap(asMandateRefusal));
  const { id, aboutId, personId } = tried.done;
  return database.as(
    actor,
    async (tx): Promise<Outcome<{ firm: string }, MandateRefusal>> => {
      if (!(await useUp(tx, clock, id))) return refuse({ code: 'CODE_EXPIRED' });
      return asJobWithin(tx, { task: 'accept-mandate' }, async () => {
        const held = await lockHeld(tx, input.secret);
        if (held?.row.id !== aboutId || held?.personId !== personId) return refuse(linkOver);
        const { row, email } = held;
        const given = { parts, endsOn: input.endsOn ?? null };
        const refusals = [...beyondAsked(row, parts), ...endRefusals(given.endsOn, row.startsOn)];
        if (refusals.length > 0) return refuse(...refusals);
        const device = input.device?.slice(0, 100) ?? null;
        await settleAccepted(tx, row, { personId: held.personId, email, device }, given);
        return { done: { firm: row.firmId } };
      });
    },
    'writing',
  );
}

/** Refuses with the link alone: nothing is opened by it. */
export function refuseOfferedMandate(
  { caller, database }: Asking,
  input: RefuseOfferedMandateInput,
): Promise<Outcome<{ firm: string }, MandateRefusal>> {
  const reason = tidy(input.reason ?? '');
  return database.as(
    asSignIn(caller),
    (tx) =>
      asJobWithin(tx, { task: 'refuse-mandate' }, async () => {
        if (reason.length > longestReason) return refuse({ code: 'TOO_LONG', field: 'reason' });
        const held = await lockHeld(tx, input.secret);
        if (!held) return refuse(linkOver);
        const { personId, email, row } = held;
        await settleRefused(tx, row, { personId, email, device: null }, reason || null);
        return { done: { firm: row.firmId } };
      }),
    'writing',
  );
}

/** Of two who answer at once the second waits, and finds the request answered. */
async function lockHeld(tx: ActorTransaction, secret: string) {
  const seen = await findHeld(tx, secret);
  if (!seen) return null;
  await lockFirm(tx, seen.row.firmId);
  return findHeld(tx, secret);
}

/** What a wrong code says, in this noun's words. */
function asMandateRefusal({
  code,
  triesLeft,
}: {
  code: string;
  triesLeft?: number | null;
}): MandateRefusal[] {
  const known = ['WRONG_CODE', 'CODE_EXPIRED', 'TOO_MANY_TRIES'] as const;
  const found = known.find((each) => each === code) ?? 'CODE_EXPIRED';
  return [{ code: found, ...(triesLeft != null && { triesLeft }) }];
}
