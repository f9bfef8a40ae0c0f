import { allows, standingOn } from '@vigie/chassis/access';
import type { CallerActor } from '@vigie/chassis/actor';
import { audit } from '@vigie/chassis/audit';
import { runCommand } from '@vigie/chassis/command';
import type { ActorTransaction } from '@vigie/chassis/database';
import { isId, newId } from '@vigie/chassis/ids';
import { refuse, type Outcome } from '@vigie/chassis/refusal';
import type { Context } from '../context.ts';
import type { CreateEmployeeInput } from '../generated/resolvers.ts';
import { postOfTitle } from '../job-post/commands.ts';
import { findJobPosts } from '../job-post/queries.ts';
import { keepNationalNumber } from '../national-number/commands.ts';
import { numberOf } from '../national-number/rules.ts';
import { findNamesake } from './duplicate.ts';
import { cleanText, type EmployeeFacts } from './facts.ts';
import { insertEmployee } from './insert.ts';
import type { Refusal } from './refusal.ts';
import { refusalsOf, splitSituations } from './rules.ts';
import { decisionFor, settle } from './settle.ts';

/** Declares a hired employee: the row, its follow-up, the event from which the first visit is planned. */
export function createEmployee(
  { clock, database, dataKey }: Context,
  caller: CallerActor,
  input: CreateEmployeeInput,
): Promise<Outcome<{ id: string }, Refusal>> {
  const today = clock.today();
  const { accountId } = input;
  return runCommand<{ id: string }, Refusal>(
    database,
    caller,
    'createEmployee',
    input,
    async (tx) => {
      const facts = factsOf(input);
      const refusals: Refusal[] = [
        ...(await accountRefusals(tx, accountId)),
        ...refusalsOf(facts, today),
      ];
      if (refusals.length > 0) return refuse(...refusals);

      const { open, confidential } = splitSituations(facts.situations);
      if (confidential.length > 0 && !(await allows(tx, accountId, 'employees:confidential'))) {
        return refuse({ code: 'MISSING_RIGHT', field: 'situations' });
      }
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
      const jobPostId = await postOf(tx, input, facts.jobTitle);
      if (jobPostId === 'unknown') return refuse({ code: 'NOT_FOUND', field: 'jobPostId' });
      const namesake = input.allowDuplicate ? null : await findNamesake(tx, accountId, facts);
      if (namesake) return refuse({ code: 'DUPLICATE', field: 'lastName', existingId: namesake });

      const employment = await insertEmployee(tx, {
        id: newId(),
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
    },
  );
}

function factsOf(input: CreateEmployeeInput): EmployeeFacts {
  return {
    lastName: cleanText(input.lastName) ?? '',
    usedName: cleanText(input.usedName),
    firstName: cleanText(input.firstName) ?? '',
    birthDate: input.birthDate,
    sex: input.sex,
    email: cleanText(input.email),
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

async function postOf(
  tx: ActorTransaction,
  { accountId, jobPostId }: CreateEmployeeInput,
  title: string | null,
): Promise<string | null | 'unknown'> {
  if (!jobPostId) return title === null ? null : postOfTitle(tx, accountId, title);
  const [post] = isId(jobPostId) ? await findJobPosts(tx, [jobPostId]) : [];
  return post?.accountId === accountId ? post.id : 'unknown';
}
