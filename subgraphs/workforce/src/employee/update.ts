import { allows, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { isId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { CommandContext } from '../context.ts';
import type { UpdateEmployeeInput } from '../generated/resolvers.ts';
import { postOfTitle } from '../job-post/commands.ts';
import { keepNationalNumber, withoutNumber } from '../national-number/commands.ts';
import { changedFacts, namesOfChanges } from './change.ts';
import { checkDeclaration } from './check.ts';
import { identityOf } from './insert.ts';
import { findConfidentialSituations, findEmployees, lockEmployee } from './queries.ts';
import type { Refusal } from './refusal.ts';
import { splitSituations } from './rules.ts';
import { settle } from './settle.ts';
import { statusOn } from './status.ts';
import { confidentialSituation, employee, employeeIdentity, type EmploymentRow } from './table.ts';

/** Changes an employee; absent fields stay. The follow-up is decided anew with everything that is on file. */
export function updateEmployee(
  { clock, database, dataKey }: CommandContext,
  caller: CallerActor,
  input: UpdateEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  const remembered = withoutNumber(dataKey, input);
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'updateEmployee',
    remembered,
    async (tx) => {
      const before = await openForChange(tx, input);
      return 'refusals' in before ? before : changeEmployee(tx, { dataKey, today }, before, input);
    },
  );
}

/** Changes an employee inside a command: all that speaks against it first, then everything that is written. */
export async function changeEmployee(
  tx: ActorTransaction,
  { dataKey, today }: { dataKey: Buffer; today: CivilDate },
  before: EmploymentRow,
  input: UpdateEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  if (statusOn(today, before) === 'CLOSED') return refuse({ code: 'ALREADY_CLOSED' });
  const [row] = await findEmployees(tx, [before.id]);
  if (!row?.identity) return refuse({ code: 'MISSING_RIGHT' });
  const { accountId } = before;

  const mayConfide = await allows(tx, accountId, 'employees:confidential');
  const onFile = await allConfidential(tx, before);
  const facts = changedFacts(row.employment, row.identity, onFile, input, mayConfide);
  const { refusals, decision, number } = await checkDeclaration(
    tx,
    { accountId, facts, ticked: input.situations ?? [], nationalNumber: input.nationalNumber },
    today,
  );
  if (before.leftOn !== null && facts.startDate > before.leftOn) {
    refusals.push({ code: 'INVALID_DATE', field: 'startDate' });
  }
  if (!decision || refusals.length > 0) return refuse(...refusals);

  const { open, confidential } = splitSituations(facts.situations);
  const { contract, startDate, endDate } = facts;
  const jobPostId = await postAfter(tx, before, input, facts.jobTitle);
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
}

/** The post after a change: the one on file when nothing was sent, none when an empty title was. */
async function postAfter(
  tx: ActorTransaction,
  { accountId, jobPostId }: EmploymentRow,
  { jobTitle: sent }: UpdateEmployeeInput,
  title: string | null,
): Promise<string | null> {
  if (sent === undefined) return jobPostId;
  return title === null ? null : postOfTitle(tx, accountId, title);
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
