import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { anyOf } from '@vigie/chassis/any-of';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { insertMany } from '@vigie/chassis/many';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { readToday } from '@vigie/chassis/today';
import { tidy } from '@vigie/chassis/typed-text';
import { midCareerCoupledFrom } from '@vigie/law/career/mid-career';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { homePostCode } from '../centre/queries.ts';
import { rhythm } from '../due/table.ts';
import { employee } from '../employee/table.ts';
import type { SendVisitRequestInput } from '../generated/resolvers.ts';
import { readSetting } from '../setting/queries.ts';
import { addAwaySpans } from '../unavailability/add.ts';
import { awaySpansIn } from '../unavailability/rules.ts';
import type { RequestKind } from './kinds.ts';
import { promisedDay } from './promise.ts';
import { listAskedVisits, listOpenRequests } from './queries.ts';
import type { RequestRefusal } from './refusal.ts';
import { askedRefusals } from './rules.ts';
import { requestedEmployee, visitRequest } from './table.ts';

type Done = Promise<Outcome<{ id: string }, RequestRefusal>>;

/** Asks the service for a visit of one employee or many; nobody is asked for twice. */
export function sendVisitRequest(
  { database }: Pick<Context, 'database'>,
  caller: CallerActor,
  input: SendVisitRequestInput,
): Done {
  const { accountId, kind } = input;
  const employeeIds = [...new Set(input.employeeIds)];
  return runCommand<{ id: string }, RequestRefusal>(
    database,
    caller,
    'sendVisitRequest',
    input,
    async (tx) => {
      const standing = isId(accountId)
        ? await standingOn(tx, accountId, 'visits:read', 'visits:request')
        : 'unknown';
      if (standing === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'accountId' });
      if (standing === 'visible')
        return refuse({ code: await whyClosed(tx, accountId), field: null });
      const today = await readToday(tx);
      const asked = {
        ...{ employeeIds, motive: tidy(input.motive), wantedBy: input.wantedBy ?? null },
        unavailability: tidy(input.unavailability ?? ''),
        away: awaySpansIn(input.away ?? []),
      };
      const refusals = askedRefusals(asked, today);
      if (refusals.length > 0) return refuse(...refusals);
      if (!(await areEmployed(tx, accountId, employeeIds)))
        return refuse({ code: 'NOT_FOUND', field: 'employeeIds' });
      // Of two who ask for the same person at once, the second sees the request of the first.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 26))`);
      const left = [
        ...(await repeatedFor(tx, employeeIds, kind)),
        ...(kind === 'MI_CARRIERE' ? await tooYoung(tx, accountId, employeeIds, today) : []),
      ];
      if (left.length > 0) return refuse(...left);
      const id = newId();
      const { requestDays } = await readSetting(tx);
      const postCode = await homePostCode(tx, accountId);
      await tx.insert(visitRequest).values({
        ...{ id, accountId, kind, motive: asked.motive, wantedBy: asked.wantedBy },
        unavailability: asked.unavailability || null,
        ...{ promisedOn: promisedDay(today, requestDays, postCode), requestedBy: caller.subjectId },
      });
      const rows = employeeIds.map((employeeId) => ({
        requestId: id,
        employeeId,
        accountId,
        kind,
      }));
      await insertMany(tx, requestedEmployee, rows);
      if (!(await addAwaySpans(tx, accountId, employeeIds, asked.away)))
        return refuse({ code: 'TOO_MANY', field: 'away' });
      const details = { kind, employees: employeeIds.length };
      await audit(tx, { action: 'visit-request.sent', accountId, targetId: id, details });
      return { done: { id } };
    },
  );
}

/** Everybody who has what is asked already: whoever asks for many leaves these out and sends the rest. */
async function repeatedFor(
  tx: ActorTransaction,
  employeeIds: readonly string[],
  kind: RequestKind,
): Promise<RequestRefusal[]> {
  const asked = await listOpenRequests(tx, employeeIds, kind);
  const ahead = await listAskedVisits(tx, employeeIds, kind);
  const field = 'employeeIds';
  return employeeIds.flatMap((employeeId): RequestRefusal[] => {
    const firstId = asked.get(employeeId);
    if (firstId) return [{ code: 'ALREADY_ASKED', field, employeeId, firstId }];
    const visitId = ahead.get(employeeId);
    return visitId ? [{ code: 'VISIT_AHEAD', field, employeeId, visitId }] : [];
  });
}

/** Everybody whose mid-career visit the law does not allow yet. Of whom nothing is known the service decides. */
async function tooYoung(
  tx: ActorTransaction,
  accountId: string,
  employeeIds: readonly string[],
  today: CivilDate,
): Promise<RequestRefusal[]> {
  // What the next visits follow from is the service's to know.
  const rows = await asJobWithin(tx, { task: 'judge-request', accountId }, (job) =>
    job
      .select({ employeeId: rhythm.employeeId, from: rhythm.midCareerFrom })
      .from(rhythm)
      .where(anyOf(rhythm.employeeId, employeeIds)),
  );
  return rows.flatMap(({ employeeId, from: earliest }): RequestRefusal[] => {
    const from = earliest && midCareerCoupledFrom(earliest, today);
    return from && today < from
      ? [{ code: 'NOT_YET', field: 'employeeIds', employeeId, from }]
      : [];
  });
}

/** Whether all of them are employees of the account who have not left. */
async function areEmployed(
  tx: ActorTransaction,
  accountId: string,
  ids: readonly string[],
): Promise<boolean> {
  if (!ids.every(isId)) return false;
  const rows = await tx
    .select({ id: employee.id })
    .from(employee)
    .where(
      and(
        anyOf(employee.id, ids),
        eq(employee.accountId, accountId),
        or(isNull(employee.leftOn), gt(employee.leftOn, sql`clock.today()`)),
      ),
    );
  return rows.length === ids.length;
}
