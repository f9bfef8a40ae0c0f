import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, jobOver, type ActorTransaction } from '@vigie/chassis/database';
import type { EmployeeChanged } from '@vigie/chassis/events';
import { updateMany } from '@vigie/chassis/many';
import { publishAll } from '@vigie/chassis/outbox';
import type { SituationCode } from '@vigie/law/situation';
import { findAccountsThatWait } from '../announced-hire/match.ts';
import { meetHires } from '../announced-hire/meet.ts';
import { keepFollowUps } from '../follow-up/commands.ts';
import { decide, type Decision } from '../follow-up/decide.ts';
import { dutiesOf } from './duties.ts';
import type { EmployeeFacts } from './facts.ts';
import { readRecords, situationsOf, type EmployeeRecord } from './record.ts';
import { employee, type EmploymentRow } from './table.ts';

/** What the law gives for the declared facts and the situations ticked, those hidden from the actor included. */
export function decisionFor(
  facts: Pick<EmployeeFacts, 'birthDate' | 'sex' | 'contract' | 'startDate' | 'endDate'>,
  situations: readonly string[],
  today: CivilDate,
): Decision {
  const { birthDate, sex, contract, startDate } = facts;
  const endDate = facts.endDate ?? undefined;
  return decide(
    { situations: situations as SituationCode[], birthDate, sex, contract, startDate, endDate },
    today,
  );
}

/** What the law gives for everything on file. */
export function decideRecord(record: EmployeeRecord, today: CivilDate): Decision {
  return decisionFor({ ...record.identity, ...record.employment }, situationsOf(record), today);
}

/** An employment as a change left it, with what the law gives now. */
export interface Settled {
  employment: Pick<EmploymentRow, 'id' | 'accountId'>;
  decision: Decision;
}

/** What the others are told beside the state of the employment. */
export type Word = Partial<Pick<EmployeeChanged, 'undoes' | 'importId'>>;

/** Puts the decision in force and tells the others how the employment stands now. */
export function settle(
  tx: ActorTransaction,
  employment: EmploymentRow,
  decision: Decision,
): Promise<void> {
  return settleAll(tx, [{ employment, decision }]);
}

/**
 * The same for many employments, of one account unless the service loads its register: the number of statements does not
 * grow with theirs. Hires that wait for the same people are brought in line.
 */
export async function settleAll(
  tx: ActorTransaction,
  settled: readonly Settled[],
  word?: Word,
): Promise<void> {
  const [first] = settled;
  if (!first) return;
  const today = first.decision.row.decidedOn;
  const decided = settled.map(({ employment, decision }) => ({
    employeeId: employment.id,
    accountId: employment.accountId,
    decision: decision.row,
  }));
  await keepFollowUps(tx, decided);
  const ids = decided.map(({ employeeId }) => employeeId);
  const records = await asJobWithin(tx, jobOver('settle-employee', decided), async () => {
    await updateMany(
      tx,
      employee,
      'id',
      decided.map(({ employeeId: id, decision: { profile } }) => ({ id, profile })),
    );
    return readRecords(tx, ids);
  });
  // One question for thousands who were never announced.
  const waiting = settled.length === 1 ? null : await findAccountsThatWait(tx, decided);
  for (const { employment, identity } of records) {
    if (waiting && !waiting.has(employment.accountId)) continue;
    await meetHires(tx, employment, identity, today);
  }
  await tell(tx, records, today, word);
}

/** Tells the others how employments stand, where no decision changes: a change of post that lies ahead. */
export async function tellAll(
  tx: ActorTransaction,
  accountId: string,
  ids: readonly string[],
  today: CivilDate,
): Promise<void> {
  const job = { task: 'settle-employee', accountId };
  await tell(tx, await asJobWithin(tx, job, () => readRecords(tx, ids)), today);
}

function tell(
  tx: ActorTransaction,
  records: readonly EmployeeRecord[],
  today: CivilDate,
  word?: Word,
): Promise<void> {
  return publishAll(
    tx,
    records.map((record) => ({
      type: 'employee.changed' as const,
      key: record.employment.id,
      accountId: record.employment.accountId,
      payload: { ...told(record, today), ...word },
    })),
  );
}

/** How an employment stands, as the others need to know it. */
function told(record: EmployeeRecord, today: CivilDate): EmployeeChanged {
  const { employment, identity } = record;
  const { law } = decideRecord(record, today);
  return {
    employeeId: employment.id,
    accountId: employment.accountId,
    version: employment.version,
    firstName: identity.firstName,
    lastName: identity.lastName,
    usedName: identity.usedName,
    startDate: employment.startDate,
    leftOn: employment.leftOn,
    profile: employment.profile,
    ...dutiesOf(record, law, today),
    ...(record.leaving?.reason === 'DEATH' && { quiet: true }),
  };
}
