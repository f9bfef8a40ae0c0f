import { allowsEverywhere } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { performersOf } from '@vigie/law/visits';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { findEmployee } from '../employee/queries.ts';
import type { EmployeeRow } from '../employee/table.ts';
import type { OpenAskedVisitInput } from '../generated/resolvers.ts';
import { goesOn } from '../visit/after-leaving.ts';
import { findOpenVisit } from '../visit/queries.ts';
import { addDueVisit } from '../visit/reconcile.ts';
import type { AskedVisitRefusal } from './refusal.ts';
import { askedVisitRefusals, heldBy, isUndisclosed, type AskedVisit } from './rules.ts';

/** Opens a visit that the employee or a physician asked the service for: the appointment is given next. */
export function openAskedVisit(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: OpenAskedVisitInput,
): Promise<Outcome<{ visitId: string }, AskedVisitRefusal>> {
  const asked: AskedVisit = {
    ...{ kind: input.kind, askedBy: input.askedBy, employeeAgrees: input.employeeAgrees ?? false },
    wantedBy: input.wantedBy ?? null,
    ...{ absentFrom: input.absentFrom ?? null, absentUntil: input.absentUntil ?? null },
  };
  return runCommand<{ visitId: string }, AskedVisitRefusal>(
    ...([database, caller, 'openAskedVisit', input] as const),
    async (tx) => {
      const person = isId(input.employeeId) ? await findEmployee(tx, input.employeeId) : null;
      if (!person) return refuse({ code: 'NOT_FOUND', field: 'employeeId' });
      if (!(await allowsEverywhere(tx, 'visits:manage')))
        return refuse({ code: 'MISSING_RIGHT', field: null });
      const today = await readToday(tx);
      const refusals = askedVisitRefusals(asked, today);
      if (person.leftOn !== null && person.leftOn <= today && !goesOn(asked.kind))
        refusals.push({ code: 'NOT_EMPLOYED', field: 'employeeId' });
      if (refusals.length > 0) return refuse(...refusals);
      const { id: employeeId, accountId } = person;
      // Of two who open the same visit at once, the second sees the first one's.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${employeeId}, 15))`);
      if (await findOpenVisit(tx, employeeId, asked.kind))
        return refuse({ code: 'ALREADY_OPEN', field: 'kind' });
      const undisclosed = isUndisclosed(asked);
      const visitId = await asJobWithin(tx, { task: 'open-visit', accountId }, () =>
        addVisit(tx, person, asked, heldBy(asked, today)),
      );
      await audit(tx, {
        ...{ action: 'visit.asked', accountId, targetId: visitId },
        details: { kind: asked.kind, askedBy: asked.askedBy, undisclosed },
      });
      return { done: { visitId } };
    },
  );
}

async function addVisit(
  tx: ActorTransaction,
  { id: employeeId, accountId, profile }: EmployeeRow,
  asked: AskedVisit,
  latestDate: string,
): Promise<string> {
  const { kind } = asked;
  return addDueVisit(
    tx,
    { employeeId, accountId },
    {
      ...{ kind, earliestDate: null, latestDate, performers: performersOf(kind, profile) },
      ...{ answersChange: null, ownLatestDate: null },
      ...{ asked: true, undisclosed: isUndisclosed(asked) },
    },
  );
}
