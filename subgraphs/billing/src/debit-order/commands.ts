import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { isOffered } from '../debit-mandate/rules.ts';
import { newAddress } from '../file/commands.ts';
import type {
  CreateDebitOrderInput,
  DebitRefusal,
  DownloadAddress,
  SettleDebitOrderInput,
} from '../generated/resolvers.ts';
import { receive } from '../payment/receive.ts';
import { readSetting } from '../setting/queries.ts';
import { endToEndOf } from './pain008.ts';
import { findDebitsIn, findDue, findOrders, lockOrder } from './queries.ts';
import { dayRefusal } from './rules.ts';
import { debit, debitOrder } from './table.ts';

type Result = Promise<Outcome<{ id: string }, DebitRefusal>>;

/** Notes what is to be collected on a day: from here on it is expected, and not collected a second time. */
export function createDebitOrder(
  { database, clock }: Context,
  caller: CallerActor,
  input: CreateDebitOrderInput,
): Result {
  return runCommand<{ id: string }, DebitRefusal>(
    ...([database, caller, 'createDebitOrder', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const { collectOn } = input;
      const closed = dayRefusal(collectOn, clock.today());
      if (closed) return refuse(closed);
      const setting = await readSetting(tx);
      if (!isOffered(setting)) return refuse({ code: 'NOT_OFFERED' });
      const { debitCreditor: creditor, debitFormat: format, iban, bic } = setting;
      // Two orders at once would both find the same invoices open.
      await tx.execute(
        sql`select pg_advisory_xact_lock(hashtextextended('billing debit order', 0))`,
      );
      const due = await findDue(tx, { collectOn, noticeDays: setting.debitNoticeDays });
      if (due.length === 0) return refuse({ code: 'NOTHING', field: 'collectOn' });
      const id = newId();
      await tx.insert(debitOrder).values({
        ...{ id, collectOn, format, creditor, iban, bic, createdBy: caller.subjectId },
        ics: setting.debitIcs.replace(/\s/g, ''),
      });
      await tx.insert(debit).values(due.map((each) => ({ id: newId(), orderId: id, ...each })));
      const details = { debits: due.length };
      await audit(tx, { action: 'debit-order.created', targetId: id, details });
      return { done: { id } };
    },
  );
}

/** Gives an address from which the order can be fetched once, as its bank reads it. */
export function openDebitOrder(
  { clock, database }: Context,
  caller: CallerActor,
  id: string,
): Promise<Outcome<DownloadAddress, DebitRefusal>> {
  return database.as(
    caller,
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) {
        return refuse<DebitRefusal>({ code: 'MISSING_RIGHT' });
      }
      const [row] = isId(id) ? await findOrders(tx, [id]) : [];
      if (!row) return refuse<DebitRefusal>({ code: 'NOT_FOUND', field: 'id' });
      await audit(tx, { action: 'debit-order.opened', targetId: id });
      return { done: await newAddress(tx, caller, { kind: 'DEBIT_ORDER', id }, clock.now()) };
    },
    'writing',
  );
}

/** The bank has collected: what did not come back before becomes a payment, each of its own invoice first. */
export function settleDebitOrder(
  { database, clock }: Context,
  caller: CallerActor,
  input: SettleDebitOrderInput,
): Result {
  return runCommand<{ id: string }, DebitRefusal>(
    ...([database, caller, 'settleDebitOrder', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const row = isId(input.id) ? await lockOrder(tx, input.id) : null;
      if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
      if (row.collectedAt) return refuse({ code: 'SETTLED', field: 'id' });
      if (row.collectOn > clock.today()) return refuse({ code: 'NOT_YET', field: 'id' });
      const [debits = []] = await findDebitsIn(tx, [row.id]);
      // In the order of the accounts: whoever else holds several waits in the same order.
      const expected = debits
        .filter(({ state }) => state === 'EXPECTED')
        .toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1));
      for (const { id, accountId, invoiceId, amountCents } of expected) {
        const reference = endToEndOf({ id });
        const paymentId = await receive(tx, {
          ...{ accountId, invoiceId, amountCents, day: row.collectOn, reference: '' },
          ...{ method: 'DIRECT_DEBIT', provider: 'sepa', providerReference: reference },
          recordedBy: caller.subjectId,
        });
        if (!paymentId) throw new Error('A collection was paid already');
        await tx
          .update(debit)
          .set({ state: 'COLLECTED', paymentId })
          .where(and(eq(debit.id, id), eq(debit.state, 'EXPECTED')));
      }
      await tx
        .update(debitOrder)
        .set({ collectedAt: sql`clock.now()` })
        .where(eq(debitOrder.id, row.id));
      const details = { debits: expected.length };
      await audit(tx, { action: 'debit-order.settled', targetId: row.id, details });
      return { done: { id: row.id } };
    },
  );
}
