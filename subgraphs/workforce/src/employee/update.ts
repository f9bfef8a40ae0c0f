import { allows, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { UpdateEmployeeInput } from '../generated/resolvers.ts';
import { postOfTitle } from '../job-post/commands.ts';
import { keepNationalNumber } from '../national-number/commands.ts';
import { numberOf } from '../national-number/rules.ts';
import { changedFacts, namesOfChanges } from './change.ts';
import { identityOf } from './insert.ts';
import { findConfidentialSituations, findEmployees, lockEmployee } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { refusalsOf, splitSituations } from './rules.ts';
import { decisionFor, settle } from './settle.ts';
import { statusOn } from './status.ts';
import { confidentialSituation, employee, employeeIdentity, type EmploymentRow } from './table.ts';

/** Changes an employee; absent fields stay. The follow-up is decided anew with everything that is on file. */
export function updateEmployee(
  { clock, database, dataKey }: Context,
  caller: CallerActor,
  input: UpdateEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'updateEmployee',
    input,
    async (tx) => {
      const before = await openForChange(tx, input);
      if ('refusals' in before) return before;
      if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
      const [row] = await findEmployees(tx, [before.id]);
      if (!row?.identity) return refuse({ code: 'MISSING_RIGHT' });
      const { accountId } = before;

      const mayConfide = await allows(tx, accountId, 'employees:confidential');
      const onFile = await allConfidential(tx, before);
      const facts = changedFacts(row.employment, row.identity, onFile, input, mayConfide);
      const refusals = refusalsOf(facts, today);
      if (refusals.length > 0) return refuse(...refusals);
      const { open, confidential } = splitSituations(facts.situations);
      const added = confidential.filter((code) => !onFile.includes(code));
      if (added.length > 0 && !mayConfide)
        return refuse({ code: 'MISSING_RIGHT', field: 'situations' });
      if (input.nationalNumber && !(await allows(tx, accountId, 'nir:write'))) {
        return refuse({ code: 'MISSING_RIGHT', field: 'nationalNumber' });
      }
      const number = input.nationalNumber ? numberOf(input.nationalNumber, facts) : null;
      if (input.nationalNumber && !number) {
        return refuse({ code: 'INVALID_NATIONAL_NUMBER', field: 'nationalNumber' });
      }
      const decision = decisionFor(facts, facts.situations, today);
      const forbidden = decision.law.refusals.map(({ message }): Refusal => ({
        code: 'FORBIDDEN_BY_LAW',
        field: 'situations',
        explanation: message,
      }));
      if (forbidden.length > 0) return refuse(...forbidden);

      const { contract, startDate, endDate } = facts;
      const jobPostId = facts.jobTitle
        ? await postOfTitle(tx, accountId, facts.jobTitle)
        : before.jobPostId;
      const [after] = await tx
        .update(employee)
        .set({
          ...{ contract, startDate, endDate, jobPostId, situations: open },
          hasNationalNumber: before.hasNationalNumber || number !== null,
          version: before.version + 1,
          updatedAt: sql`clock.now()`,
        })
        .where(eq(employee.id, before.id))
        .returning();
      if (!after) throw new Error('The employee was not written');
      await tx
        .update(employeeIdentity)
        .set(identityOf(facts))
        .where(eq(employeeIdentity.employeeId, before.id));
      await replaceConfidential(tx, before, onFile, confidential);
      if (number) await keepNationalNumber(tx, dataKey, after, number);
      await settle(tx, after, decision);
      await audit(tx, {
        action: 'employee.updated',
        accountId,
        targetId: before.id,
        details: { fields: namesOfChanges(input), profile: decision.row.profile },
      });
      return { done: { id: before.id } };
    },
  );
}

/** The employment to be changed, locked; or why it may not be, a stale version last. */
export async function openForChange(
  tx: ActorTransaction,
  input: { id: string; version: number },
): Promise<EmploymentRow | { refusals: Refusal[] }> {
  const [seen] = isId(input.id) ? await findEmployees(tx, [input.id]) : [];
  if (!seen) return refuse({ code: 'NOT_FOUND', field: 'id' });
  const { accountId } = seen.employment;
  const standing = await standingOn(tx, accountId, 'employees:read', 'employees:write');
  if (standing !== 'allowed') return refuse({ code: 'MISSING_RIGHT', field: 'id' });
  const locked = await lockEmployee(tx, input.id);
  if (!locked) return refuse({ code: 'NOT_FOUND', field: 'id' });
  return locked.version === input.version
    ? locked
    : refuse({ code: 'STALE_VERSION', field: 'version' });
}

/** Every confidential situation on file, those hidden from the actor included. */
async function allConfidential(
  tx: ActorTransaction,
  { id, accountId }: EmploymentRow,
): Promise<string[]> {
  const [codes = []] = await asJobWithin(tx, { task: 'decide-follow-up', accountId }, () =>
    findConfidentialSituations(tx, [id]),
  );
  return codes;
}

async function replaceConfidential(
  tx: ActorTransaction,
  { id, accountId }: EmploymentRow,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const gone = before.filter((code) => !after.includes(code));
  const come = after.filter((code) => !before.includes(code));
  if (gone.length > 0) {
    await tx
      .delete(confidentialSituation)
      .where(
        and(eq(confidentialSituation.employeeId, id), inArray(confidentialSituation.code, gone)),
      );
  }
  if (come.length > 0) {
    await tx
      .insert(confidentialSituation)
      .values(come.map((code) => ({ employeeId: id, accountId, code })));
  }
}
