import { audit } from '@vigie/chassis/audit';
import { addDays, type CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { newId } from '@vigie/chassis/ids';
import type { AbsenceCause } from '@vigie/law/absence/absence';
import { eq, sql } from 'drizzle-orm';
import { settleAbsence } from './absence/settle.ts';
import { absence, absenceCause, returnVisitRequest } from './absence/table.ts';
import type { HireFacts } from './announced-hire/facts.ts';
import { planReminder } from './announced-hire/reminder/plan.ts';
import { insertHire } from './announced-hire/write.ts';
import { ownAfter } from './assignment/situations.ts';
import type { EmployeeFacts } from './employee/facts.ts';
import { insertEmployee } from './employee/insert.ts';
import { splitSituations } from './employee/rules.ts';
import { decisionFor, settle } from './employee/settle.ts';
import { employee } from './employee/table.ts';
import { postOfTitle } from './job-post/commands.ts';
import { findNamedPost, idOfNamedPost } from './job-post/named.ts';

export interface SeededEmployee extends EmployeeFacts {
  id: string;
  accountId: string;
  /** Last day of work of somebody who left. */
  leftOn: CivilDate | null;
  /** Who declared them, a week before the first day. */
  declaredBy?: string;
}

/** Writes an employee as a command would: rows, follow-up, event, journal. */
export async function writeEmployee(
  tx: ActorTransaction,
  seeded: SeededEmployee,
  today: CivilDate,
): Promise<ReturnType<typeof decisionFor>> {
  const { id, accountId, leftOn, declaredBy, ...facts } = seeded;
  const { open, confidential } = splitSituations(facts.situations);
  const decision = decisionFor(facts, facts.situations, today);
  const named = await findNamedPost(tx, accountId, { jobTitle: facts.jobTitle });
  const employment = await insertEmployee(tx, {
    ...{ id, version: 1, accountId, facts, open, confidential },
    own: ownAfter(named.post?.situations ?? [], [], { ticked: open }),
    jobPostId: await idOfNamedPost(tx, accountId, named),
    hasNationalNumber: false,
    profile: decision.row.profile,
  });
  if (leftOn) await tx.update(employee).set({ leftOn }).where(eq(employee.id, id));
  await settle(tx, { ...employment, leftOn }, decision);
  const at = momentOf(addDays(facts.startDate, -7));
  await note(tx, { at, by: declaredBy, action: 'employee.created', accountId, targetId: id });
  await tx.execute(
    sql`update workforce.follow_up set created_at = ${at} where employee_id = ${id}`,
  );
  return decision;
}

/** Morning of a day, now at the latest. */
function momentOf(day: CivilDate) {
  return sql`least(${day}::date + interval '9 hours 10 minutes', clock.now())`;
}

interface Line {
  at: ReturnType<typeof momentOf>;
  by: string | undefined;
  action: string;
  accountId: string;
  targetId: string;
}

/** A line of the journal as it would have been written then. */
async function note(
  tx: ActorTransaction,
  { at, by, action, accountId, targetId }: Line,
): Promise<void> {
  await tx.execute(sql`insert into workforce.audit (at, actor_kind, actor_id, account_id, action, target_id)
    values (${at}, ${by ? 'user' : 'seed'}, ${by ?? null}, ${accountId}, ${action}, ${targetId})`);
}

/** Writes a post with what everybody on it does. */
export async function writeJobPost(
  tx: ActorTransaction,
  accountId: string,
  title: string,
  situations: readonly string[],
): Promise<void> {
  await postOfTitle(tx, accountId, title, situations);
}

export interface SeededAbsence {
  accountId: string;
  employeeId: string;
  cause: AbsenceCause;
  firstDay: CivilDate;
  expectedLastDay: CivilDate | null;
  returnedOn: CivilDate | null;
  /** The return visit was asked for. */
  requested: boolean;
  /** Who declared it, the day after it began. */
  declaredBy: string;
}

/** Writes an absence as commands would: rows, what the law says of it, event, journal. */
export async function writeAbsence(
  tx: ActorTransaction,
  { requested, cause, declaredBy: by, ...days }: SeededAbsence,
  today: CivilDate,
): Promise<void> {
  const id = newId();
  const { accountId } = days;
  await tx.insert(absence).values({ id, ...days });
  await tx.insert(absenceCause).values({ absenceId: id, accountId, cause });
  if (requested) await tx.insert(returnVisitRequest).values({ absenceId: id, accountId });
  await settleAbsence(tx, { id, accountId }, today);
  const at = momentOf(addDays(days.firstDay, 1));
  await note(tx, { at, by, action: 'absence.declared', accountId, targetId: id });
}

export interface SeededHire extends HireFacts {
  id: string;
  accountId: string;
  source: 'MACHINE' | 'FILE' | 'DSN';
  announcedAt: Date;
}

/** Writes an announced hire as the command would. None has a national number, so that no key is needed. */
export async function writeAnnouncedHire(
  tx: ActorTransaction,
  { id, accountId, source, announcedAt, ...facts }: SeededHire,
  now: Date,
  today: CivilDate,
): Promise<void> {
  const origin = { id, accountId, source, announcedAt, announcedBy: null };
  const pen = { dataKey: Buffer.alloc(0), today };
  const { hire } = await insertHire(tx, pen, origin, { facts, number: null });
  const details = { source, state: hire.state };
  await audit(tx, { action: 'hire.announced', accountId, targetId: id, details });
  await planReminder(tx, accountId, now);
}
