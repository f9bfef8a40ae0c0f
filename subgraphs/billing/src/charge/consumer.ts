import type { ActorTransaction } from '@vigie/chassis/database';
import type { DeclarationValidated, VisitChanged } from '@vigie/chassis/events';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { settleDisputes } from '../dispute/settle.ts';
import { tariffOn } from '../fee/queries.ts';
import { tariffDayOf } from '../fee/rules.ts';
import { lockAccount } from '../movement/commands.ts';
import { keepCharges } from './keep.ts';
import { declaredCharges, type Charged } from './declared.ts';
import { noShowCharge, noShowSource } from './no-show.ts';
import { charge } from './table.ts';
import { takeOff } from './take-off.ts';

/** What an absence that was excused after all says of its fee. */
const excused = 'L’absence a été excusée.';

/** Somebody did not come and was not excused: that is charged. Excused after all, it is taken off while it can be. */
export async function chargeNoShow(tx: ActorTransaction, visit: VisitChanged): Promise<void> {
  const { visitId, accountId, status, day, toldFeeCents: toldCents = null } = visit;
  // A note of an absence is corrected by one of these; every other change of a visit leaves nothing to take off.
  if (status === 'HELD' || status === 'EXCUSED') return excuse(tx, visit);
  if (status !== 'NOT_EXCUSED' || day === null) return;
  const tariff = await tariffOn(tx, day);
  const facts = tariff && noShowCharge({ visitId, accountId, day, toldCents }, tariff);
  if (facts) await keepCharges(tx, [facts]);
}

async function excuse(tx: ActorTransaction, { visitId, accountId }: VisitChanged): Promise<void> {
  await lockAccount(tx, accountId);
  const [charged] = await tx
    .select()
    .from(charge)
    .where(
      and(
        eq(charge.source, noShowSource(visitId)),
        isNull(charge.invoiceId),
        isNull(charge.withdrawnAt),
      ),
    );
  if (!charged) return;
  await takeOff(tx, charged, excused);
  await settleDisputes(tx, [charged.id], { answer: excused, answeredBy: null });
}

/**
 * A declaration was validated, or validated anew: what it changes is charged, at the tariff of its year.
 * @throws while no tariff counts for that year: the event waits until one is voted
 */
export async function chargeDeclaration(
  tx: ActorTransaction,
  declared: DeclarationValidated,
): Promise<void> {
  const tariff = await tariffOn(tx, tariffDayOf(declared.year));
  if (!tariff) throw new Error('No tariff counts for the year of the declaration');
  await keepCharges(tx, declaredCharges(declared, tariff, await chargedSoFar(tx, declared)));
}

async function chargedSoFar(
  tx: ActorTransaction,
  { accountId, declarationId }: DeclarationValidated,
): Promise<Charged> {
  const [row] = await tx
    .select({
      PER_CAPITA: sumOf('PER_CAPITA'),
      ENTRY_FEE: sumOf('ENTRY_FEE'),
    })
    .from(charge)
    .where(
      and(
        eq(charge.accountId, accountId),
        sql`starts_with(${charge.source}, ${`declaration ${declarationId} `})`,
        isNull(charge.withdrawnAt),
      ),
    );
  return row ?? { PER_CAPITA: 0, ENTRY_FEE: 0 };
}

const sumOf = (kind: keyof Charged) =>
  sql<number>`coalesce(sum(${charge.quantity}) filter (where ${charge.source} like ${`%${kind}`}), 0)::int`;
