import { standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { CreateEmployeeInput } from '../generated/resolvers.ts';
import { postOfTitle } from '../job-post/commands.ts';
import { findJobPosts } from '../job-post/queries.ts';
import { keepNationalNumber, withoutNumber } from '../national-number/commands.ts';
import { checkDeclaration } from './check.ts';
import { findNamesake } from './duplicate.ts';
import { cleanText, type EmployeeFacts } from './facts.ts';
import { insertEmployee } from './insert.ts';
import type { Refusal } from './refusal.ts';
import { refusalsOf, splitSituations } from './rules.ts';
import { settle } from './settle.ts';

/** Declares a hired employee: the row, its follow-up, the event from which the first visit is planned. */
export function createEmployee(
  { clock, database, dataKey }: Context,
  caller: CallerActor,
  input: CreateEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const pen = { dataKey, today: clock.today() };
  const remembered = withoutNumber(dataKey, input);
  return runCommand<{ id: string }, Refusal>(database, caller, 'createEmployee', remembered, (tx) =>
    declareEmployee(tx, pen, input, { id: newId(), version: 1 }),
  );
}

/**
 * Declares an employee inside a command: all that speaks against it first, then everything that is written.
 * @param as the id that the employment takes, and the version from which its changes are counted
 */
export async function declareEmployee(
  tx: ActorTransaction,
  { dataKey, today }: { dataKey: Buffer; today: CivilDate },
  input: CreateEmployeeInput,
  as: { id: string; version: number },
): Promise<Outcome<{ id: string }, Refusal>> {
  const { accountId } = input;
  const facts = factsOf(input);
  const closed = await accountRefusals(tx, accountId);
  if (closed.length > 0) return refuse(...closed, ...refusalsOf(facts, today));
  const { refusals, decision, number } = await checkDeclaration(
    tx,
    { accountId, facts, ticked: input.situations, nationalNumber: input.nationalNumber },
    today,
  );
  const post = await namedPost(tx, input);
  if (post === 'unknown') refusals.push({ code: 'NOT_FOUND', field: 'jobPostId' });
  if (!decision || post === 'unknown' || refusals.length > 0) return refuse(...refusals);
  const namesake = input.allowDuplicate ? null : await findNamesake(tx, accountId, facts);
  if (namesake) return refuse({ code: 'DUPLICATE', field: 'lastName', existingId: namesake });

  const title = post === null ? facts.jobTitle : null;
  const jobPostId = title === null ? post : await postOfTitle(tx, accountId, title);
  const { open, confidential } = splitSituations(facts.situations);
  const employment = await insertEmployee(tx, {
    ...as,
    accountId,
    facts,
    open,
    confidential,
    jobPostId,
    hasNationalNumber: number !== null,
    profile: decision.row.profile,
  });
  if (number) await keepNationalNumber(tx, dataKey, employment, number);
  await settle(tx, employment, decision);
  await audit(tx, {
    action: 'employee.created',
    accountId,
    targetId: employment.id,
    details: { profile: decision.row.profile, situations: open },
  });
  return { done: { id: employment.id } };
}

function factsOf(input: CreateEmployeeInput): EmployeeFacts {
  return {
    lastName: cleanText(input.lastName) ?? '',
    usedName: cleanText(input.usedName),
    firstName: cleanText(input.firstName) ?? '',
    birthDate: input.birthDate,
    sex: input.sex,
    email: cleanText(input.email),
    employeeNumber: cleanText(input.employeeNumber),
    contract: input.contract,
    startDate: input.startDate,
    endDate: input.endDate ?? null,
    jobTitle: cleanText(input.jobTitle),
    situations: input.situations,
  };
}

async function accountRefusals(tx: ActorTransaction, accountId: string): Promise<Refusal[]> {
  const standing = isId(accountId)
    ? await standingOn(tx, accountId, 'employees:read', 'employees:write')
    : 'unknown';
  if (standing === 'unknown') return [{ code: 'NOT_FOUND', field: 'accountId' }];
  return standing === 'visible' ? [{ code: 'MISSING_RIGHT', field: 'accountId' }] : [];
}

/** The post that the caller named by identifier; null when none was named. */
async function namedPost(
  tx: ActorTransaction,
  { accountId, jobPostId }: CreateEmployeeInput,
): Promise<string | null | 'unknown'> {
  if (!jobPostId) return null;
  const [post] = isId(jobPostId) ? await findJobPosts(tx, [jobPostId]) : [];
  return post?.accountId === accountId ? post.id : 'unknown';
}
