import { allows } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import { and, eq, sql } from 'drizzle-orm';
import { writePeriods } from '../assignment/commands.ts';
import { declareSituations } from '../assignment/declare.ts';
import { currentOf } from '../assignment/periods.ts';
import { correctionDay, mayStartOn, samePeriod } from '../assignment/rules.ts';
import { assignment, type OwnSituation } from '../assignment/table.ts';
import type { CommandContext } from '../context.ts';
import type { UpdateEmployeeInput } from '../generated/resolvers.ts';
import { findNamedPost, idOfNamedPost, type NamedPost } from '../job-post/named.ts';
import {
  keepNationalNumber,
  numberOnFileFits,
  withoutNumber,
} from '../national-number/commands.ts';
import { changedFacts } from './change.ts';
import { changedFields } from './changed-fields.ts';
import { checkDeclaration } from './check.ts';
import { replaceConfidential } from './confidential.ts';
import type { EmployeeFacts } from './facts.ts';
import { identityOf } from './insert.ts';
import { openForChange } from './open.ts';
import { findEmployees } from './queries.ts';
import { recordOf, type EmployeeRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import { splitSituations } from './rules.ts';
import { settle } from './settle.ts';
import { statusOn } from './status.ts';
import { employee, employeeIdentity, type EmploymentRow } from './table.ts';

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
  const record = await recordOf(tx, before);
  const onFile = record.confidential.map(({ code }) => code);
  const typed = changedFacts(row.employment, row.identity, onFile, input, mayConfide);
  const named = await postAfter(tx, record, input);
  const current = currentOf(record.assignments);
  const { own, open, confidentialReasons, ...declared } = declareSituations(
    named.post?.situations ?? null,
    current?.ownSituations ?? [],
    input,
  );
  const { confidential } = splitSituations(typed.situations);
  const facts = { ...typed, situations: [...open, ...confidential] };
  const { refusals, decision, number } = await checkDeclaration(
    tx,
    { accountId, facts, ticked: tickedOf(input), nationalNumber: input.nationalNumber },
    today,
  );
  refusals.push(...declared.refusals);
  if (!mayStart(record, facts.startDate)) {
    refusals.push({ code: 'INVALID_DATE', field: 'startDate' });
  }
  if (number === null && refusals.length === 0) {
    refusals.push(...(await numberRefusals(tx, dataKey, record, facts)));
  }
  if (!decision || refusals.length > 0) return refuse(...refusals);

  const jobPostId = await idOfNamedPost(tx, accountId, named);
  const { contract, startDate, endDate } = facts;
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
  const since = startDate > today ? startDate : today;
  await replaceConfidential(tx, before, onFile, confidential, {
    since,
    reasons: confidentialReasons,
  });
  await correctPeriod(tx, record, after, own, today);
  if (number) await keepNationalNumber(tx, dataKey, after, number);
  await settle(tx, after, decision);
  const fields = changedFields(
    { employment: before, identity: row.identity, confidential: onFile },
    { employment: after, facts, number },
  );
  await audit(tx, {
    action: 'employee.updated',
    accountId,
    targetId: before.id,
    details: { fields, profile: decision.row.profile },
  });
  return { done: { id: before.id } };
}

/** Codes that the caller sent, in whatever place: a reason for a confidential situation tells of it too. */
function tickedOf({ situations, situationReasons }: UpdateEmployeeInput): string[] {
  return [...(situations ?? []), ...(situationReasons ?? []).map(({ code }) => code)];
}

/** The post after a change: the one on file when nothing was sent, none for an empty title. */
function postAfter(
  tx: ActorTransaction,
  { employment, post }: EmployeeRecord,
  { jobTitle }: UpdateEmployeeInput,
): Promise<NamedPost> | NamedPost {
  if (jobTitle === undefined) return { post, newTitle: null, unknown: false };
  return findNamedPost(tx, employment.accountId, { jobTitle });
}

function mayStart({ employment, assignments }: EmployeeRecord, startDate: CivilDate): boolean {
  const { leftOn } = employment;
  if (leftOn !== null && startDate > leftOn) return false;
  return (
    startDate === employment.startDate || mayStartOn(startDate, employment.startDate, assignments)
  );
}

/** A number on file must still fit its holder after a correction; it is compared and told to nobody. */
async function numberRefusals(
  tx: ActorTransaction,
  dataKey: Buffer,
  { employment, identity }: EmployeeRecord,
  facts: EmployeeFacts,
): Promise<Refusal[]> {
  const corrected = (['birthDate', 'sex'] as const).filter(
    (field) => facts[field] !== identity[field],
  );
  if (!employment.hasNationalNumber || corrected.length === 0) return [];
  const fits = await numberOnFileFits(tx, dataKey, employment, facts);
  return fits ? [] : corrected.map((field) => ({ code: 'NATIONAL_NUMBER_MISMATCH', field }));
}

/** Writes the period that a correction made: see `correctionDay`. */
async function correctPeriod(
  tx: ActorTransaction,
  { employment: before, assignments }: EmployeeRecord,
  after: EmploymentRow,
  ownSituations: OwnSituation[],
  today: CivilDate,
): Promise<void> {
  const { id: employeeId, accountId, jobPostId, situations, startDate } = after;
  if (startDate !== before.startDate) {
    await tx
      .update(assignment)
      .set({ fromDay: startDate })
      .where(and(eq(assignment.employeeId, employeeId), eq(assignment.fromDay, before.startDate)));
  }
  const current = currentOf(assignments);
  const period = { employeeId, accountId, jobPostId, ownSituations, situations };
  if (current && samePeriod(current, period)) return;
  const moved =
    current?.fromDay === before.startDate ? { ...current, fromDay: startDate } : current;
  await writePeriods(tx, [{ ...period, fromDay: correctionDay(moved, startDate, today) }]);
}
