import { standingOn, whyClosed } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { CreateEmployeeInput } from '../generated/resolvers.ts';
import { declareSituations } from '../assignment/declare.ts';
import { findNamedPost, idOfNamedPost } from '../job-post/named.ts';
import { keepNationalNumber, withoutNumber } from '../national-number/commands.ts';
import { checkDeclaration } from './check.ts';
import { findDuplicate } from './duplicate.ts';
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
  const typed = factsOf(input);
  const closed = await accountRefusals(tx, accountId);
  if (closed.length > 0) return refuse(...closed, ...refusalsOf(typed, today));
  const named = await findNamedPost(tx, accountId, input);
  const { confidential } = splitSituations(input.situations);
  const inherited = named.post?.situations ?? null;
  const { own, open, ...declared } = declareSituations(inherited, [], input);
  const facts = { ...typed, situations: [...open, ...confidential] };
  const { refusals, decision, number } = await checkDeclaration(
    tx,
    { accountId, facts, ticked: tickedOf(input), nationalNumber: input.nationalNumber },
    today,
  );
  refusals.push(...declared.refusals);
  if (named.unknown) refusals.push({ code: 'NOT_FOUND', field: 'jobPostId' });
  if (!decision || refusals.length > 0) return refuse(...refusals);
  const duplicate = input.allowDuplicate
    ? null
    : await findDuplicate(tx, dataKey, accountId, { ...facts, number });
  if (duplicate) return refuse({ code: 'DUPLICATE', ...duplicate });

  const { confidentialReasons } = declared;
  const jobPostId = await idOfNamedPost(tx, accountId, named);
  const employment = await insertEmployee(tx, {
    ...as,
    ...{ accountId, facts, open, own, confidential, confidentialReasons, jobPostId },
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

/** Codes that the caller sent, in whatever place: a reason for a confidential situation tells of it too. */
function tickedOf({ situations, situationReasons }: CreateEmployeeInput): string[] {
  return [...situations, ...(situationReasons ?? []).map(({ code }) => code)];
}

async function accountRefusals(tx: ActorTransaction, accountId: string): Promise<Refusal[]> {
  const standing = isId(accountId)
    ? await standingOn(tx, accountId, 'employees:read', 'employees:write')
    : 'unknown';
  if (standing === 'unknown') return [{ code: 'NOT_FOUND', field: 'accountId' }];
  if (standing === 'allowed') return [];
  return [{ code: await whyClosed(tx, accountId), field: 'accountId' }];
}
