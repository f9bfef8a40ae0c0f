import { allows, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findEmployee } from '../employee/queries.ts';
import type { EmployeeRow } from '../employee/table.ts';
import type { SetUnavailabilityInput } from '../generated/resolvers.ts';
import { bitsOf } from '../preference/rules.ts';
import { planAround } from './plan-around.ts';
import {
  awaySpansIn,
  unavailableRefusals,
  type Unavailable,
  type UnavailabilityRefusal,
} from './rules.ts';
import { awaySpan, unavailability } from './table.ts';

/** Says when an employee cannot be sent to a visit; what is tentative then is planned again at once. */
export function setUnavailability(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SetUnavailabilityInput,
): Promise<Outcome<{ employeeId: string }, UnavailabilityRefusal>> {
  const { employeeId, version } = input;
  const said: Unavailable = {
    halfDays: bitsOf(input.halfDays),
    spans: awaySpansIn(input.spans),
  };
  return runCommand<{ employeeId: string }, UnavailabilityRefusal>(
    ...([database, caller, 'setUnavailability', input] as const),
    async (tx) => {
      const employee = isId(employeeId) ? await findEmployee(tx, employeeId) : null;
      if (!employee) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
      const { accountId } = employee;
      if (!(await allows(tx, accountId, 'visits:request')))
        return refuse({ code: await whyClosed(tx, accountId), field: null });
      const refusals = unavailableRefusals(said);
      if (refusals.length > 0) return refuse(...refusals);
      if (!(await keep(tx, employee, version, said)))
        return refuse({ code: 'STALE_VERSION', field: 'version' });
      await audit(tx, { action: 'unavailability.set', accountId, targetId: employeeId });
      await planAround(tx, accountId, [employeeId]);
      return { done: { employeeId } };
    },
  );
}

/** False when somebody else was faster. */
async function keep(
  tx: ActorTransaction,
  { id: employeeId, accountId }: Pick<EmployeeRow, 'id' | 'accountId'>,
  version: number,
  { halfDays, spans }: Unavailable,
): Promise<boolean> {
  const returned = { employeeId: unavailability.employeeId };
  const kept =
    version === 0
      ? await tx
          .insert(unavailability)
          .values({ employeeId, accountId, halfDays })
          .onConflictDoNothing()
          .returning(returned)
      : await tx
          .update(unavailability)
          .set({ halfDays })
          .where(
            and(eq(unavailability.employeeId, employeeId), eq(unavailability.version, version)),
          )
          .returning(returned);
  if (kept.length === 0) return false;
  await tx.delete(awaySpan).where(eq(awaySpan.employeeId, employeeId));
  const rows = spans.map((span) => ({ employeeId, accountId, ...span }));
  if (rows.length > 0) await tx.insert(awaySpan).values(rows);
  return true;
}
