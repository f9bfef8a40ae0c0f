import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { isRefused, refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type {
  ChangeTariffInput,
  CreateTariffInput,
  TariffRefusal,
  WithdrawTariffInput,
} from '../generated/resolvers.ts';
import { announce } from './announce.ts';
import { isFirstTariff, lockTariff } from './queries.ts';
import { startRefusal, termRefusals, termsOf, type TariffTerms } from './rules.ts';
import { complement, tariff, type TariffRow } from './table.ts';

type Result = Promise<Outcome<{ id: string }, TariffRefusal>>;

/** Adds a tariff for a day ahead; what is in force stays as it is. */
export function createTariff(
  { database, clock }: Context,
  caller: CallerActor,
  input: CreateTariffInput,
): Result {
  return runCommand<{ id: string }, TariffRefusal>(
    ...([database, caller, 'createTariff', input] as const),
    async (tx) => {
      if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
      const terms = termsOf(input.tariff);
      const start = startRefusal(terms.fromDay, clock.today(), await isFirstTariff(tx));
      const refusals = [...termRefusals(terms), ...(start ? [start] : [])];
      if (refusals.length > 0) return refuse(...refusals);
      const { complements, ...row } = terms;
      const id = newId();
      const [made] = await tx
        .insert(tariff)
        .values({ id, ...row })
        .onConflictDoNothing()
        .returning();
      if (!made) return refuse({ code: 'DUPLICATE', field: 'from' });
      await writeComplements(tx, id, complements);
      await announce(tx, made);
      await audit(tx, { action: 'tariff.created', targetId: id, details: { from: row.fromDay } });
      return { done: { id } };
    },
  );
}

/** Changes a tariff that is not in force yet, all of it at once. */
export function changeTariff(
  { database, clock }: Context,
  caller: CallerActor,
  input: ChangeTariffInput,
): Result {
  return runCommand<{ id: string }, TariffRefusal>(
    ...([database, caller, 'changeTariff', input] as const),
    async (tx) => {
      const today = clock.today();
      const found = await upcoming(tx, input, today);
      if (isRefused(found)) return found;
      const terms = termsOf(input.tariff);
      const start = startRefusal(terms.fromDay, today, false);
      const refusals = [...termRefusals(terms), ...(start ? [start] : [])];
      if (refusals.length > 0) return refuse(...refusals);
      const { complements, ...row } = terms;
      const { id } = found.done;
      if (await isTaken(tx, row.fromDay, id)) return refuse({ code: 'DUPLICATE', field: 'from' });
      const [changed] = await tx
        .update(tariff)
        .set({ ...row, version: sql`${tariff.version} + 1` })
        .where(eq(tariff.id, id))
        .returning();
      if (!changed) throw new Error('A locked tariff is gone');
      await announce(tx, changed);
      await tx.delete(complement).where(eq(complement.tariffId, id));
      await writeComplements(tx, id, complements);
      await audit(tx, { action: 'tariff.changed', targetId: id, details: { from: row.fromDay } });
      return { done: { id } };
    },
  );
}

/** Withdraws a tariff that is not in force yet; the one before it goes on. */
export function withdrawTariff(
  { database, clock }: Context,
  caller: CallerActor,
  input: WithdrawTariffInput,
): Result {
  return runCommand<{ id: string }, TariffRefusal>(
    ...([database, caller, 'withdrawTariff', input] as const),
    async (tx) => {
      const found = await upcoming(tx, input, clock.today());
      if (isRefused(found)) return found;
      const { id, fromDay, version } = found.done;
      await tx.delete(tariff).where(eq(tariff.id, id));
      await announce(tx, { ...found.done, version: version + 1 }, true);
      await audit(tx, { action: 'tariff.withdrawn', targetId: id, details: { from: fromDay } });
      return { done: { id } };
    },
  );
}

/** The tariff of a command, when it may still be touched. */
async function upcoming(
  tx: ActorTransaction,
  { id, version }: { id: string; version: number },
  today: string,
): Promise<Outcome<TariffRow, TariffRefusal>> {
  if (!(await allowsEverywhere(tx, 'billing:manage'))) return refuse({ code: 'MISSING_RIGHT' });
  const row = isId(id) ? await lockTariff(tx, id) : null;
  if (!row) return refuse({ code: 'NOT_FOUND', field: 'id' });
  if (row.version !== version) return refuse({ code: 'STALE_VERSION', field: 'version' });
  if (row.fromDay <= today) return refuse({ code: 'IN_FORCE', field: 'id' });
  return { done: row };
}

async function isTaken(tx: ActorTransaction, fromDay: string, except: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: tariff.id })
    .from(tariff)
    .where(and(eq(tariff.fromDay, fromDay), ne(tariff.id, except)));
  return row !== undefined;
}

async function writeComplements(
  tx: ActorTransaction,
  tariffId: string,
  complements: TariffTerms['complements'],
): Promise<void> {
  if (complements.length === 0) return;
  const rows = complements.map((each, position) => ({ id: newId(), tariffId, position, ...each }));
  await tx.insert(complement).values(rows);
}
