import { allowsEverywhere, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { isCivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { tidy } from '@vigie/chassis/typed-text';
import type { Context } from '../context.ts';
import type {
  ChargeComplementInput,
  ChargeRefusal,
  WithdrawChargeInput,
} from '../generated/resolvers.ts';
import { settleDisputes } from '../dispute/settle.ts';
import { lockAccount } from '../movement/commands.ts';
import { findOffer } from '../tariff/queries.ts';
import { complementCharge } from './complement.ts';
import { keepCharges } from './keep.ts';
import { findCharges, lockCharge } from './queries.ts';
import { takeOff } from './take-off.ts';

type Result = Promise<Outcome<{ id: string }, ChargeRefusal>>;

/** Who is charged must be a member that the caller sees. */
const account = ['account:read', 'billing:manage'] as const;

/** Longest reason, in characters. */
const longestReason = 300;

/** Charges a service of the price list that was given to an account, at the price in force on its day. */
export function chargeComplement(
  { database, clock }: Context,
  caller: CallerActor,
  input: ChargeComplementInput,
): Result {
  return runCommand<{ id: string }, ChargeRefusal>(
    ...([database, caller, 'chargeComplement', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const { accountId, complementId, quantity, day, idempotencyKey } = input;
      const refusals: ChargeRefusal[] = [];
      if (!isId(accountId) || (await standingOn(tx, accountId, ...account)) === 'unknown') {
        refusals.push({ code: 'NOT_FOUND', field: 'accountId' });
      }
      const offer = isId(complementId) ? await findOffer(tx, complementId) : null;
      if (!offer) refusals.push({ code: 'NOT_FOUND', field: 'complementId' });
      if (quantity < 1 || quantity > 1_000) {
        refusals.push({ code: 'OUT_OF_RANGE', field: 'quantity' });
      }
      if (!isCivilDate(day)) refusals.push({ code: 'INVALID_DATE', field: 'day' });
      else if (day > clock.today()) refusals.push({ code: 'NOT_YET', field: 'day' });
      if (refusals.length > 0 || !offer) return refuse(...refusals);
      const source = `complement ${caller.subjectId} ${idempotencyKey}`;
      const facts = complementCharge(offer, { accountId, quantity, day, source });
      const [id] = await keepCharges(tx, [facts]);
      if (!id) throw new Error('A complement was charged twice');
      return { done: { id } };
    },
  );
}

/** Takes off what was charged by mistake, or is not asked for, before it is invoiced. */
export function withdrawCharge(
  { database }: Context,
  caller: CallerActor,
  input: WithdrawChargeInput,
): Result {
  return runCommand<{ id: string }, ChargeRefusal>(
    ...([database, caller, 'withdrawCharge', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const [seen] = isId(input.id) ? await findCharges(tx, [input.id]) : [];
      if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
      await lockAccount(tx, seen.accountId);
      const row = await lockCharge(tx, seen.id);
      if (!row) throw new Error('A charge is gone');
      if (row.invoiceId) return refuse({ code: 'INVOICED', field: 'id' });
      if (row.withdrawnAt) return refuse({ code: 'WITHDRAWN', field: 'id' });
      const withdrawalReason = tidy(input.reason);
      if (withdrawalReason === '') return refuse({ code: 'REQUIRED', field: 'reason' });
      if (withdrawalReason.length > longestReason) {
        return refuse({ code: 'TOO_LONG', field: 'reason' });
      }
      await takeOff(tx, row, withdrawalReason);
      const answer = { answer: withdrawalReason, answeredBy: caller.subjectId };
      await settleDisputes(tx, [row.id], answer);
      return { done: { id: row.id } };
    },
  );
}
