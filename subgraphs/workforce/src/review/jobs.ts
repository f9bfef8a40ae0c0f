import { anyOf } from '@vigie/chassis/any-of';
import type { CivilDate } from '@vigie/chassis/civil-date';
import type { ActorTransaction } from '@vigie/chassis/database';
import { readToday } from '@vigie/chassis/today';
import { and, isNull } from 'drizzle-orm';
import { presentStanding, putInForce, type Standing } from '../assignment/force.ts';
import { aheadOf } from '../assignment/periods.ts';
import { readRecords, type EmployeeRecord } from '../employee/record.ts';
import type { JobContext } from '../job-context.ts';
import { batchSize } from '../job-post/holders.ts';
import { findJobPosts } from '../job-post/queries.ts';
import type { JobPostRow } from '../job-post/table.ts';
import { carryOut } from '../transfer/move.ts';
import { findTransfersDue } from '../transfer/queries.ts';
import { transfer } from '../transfer/table.ts';
import { findChangesDue, findToReview, type Concerned } from './queries.ts';

const task = 'review-follow-ups';

type Work = Pick<JobContext, 'database'>;
type Find = (tx: ActorTransaction, today: CivilDate, limit: number) => Promise<Concerned[]>;
type Do = (
  tx: ActorTransaction,
  accountId: string,
  ids: string[],
  today: CivilDate,
) => Promise<void>;

/**
 * Does what the passing of time asks for: changes of post whose day has come take effect, and whoever is concerned by a
 * birthday or a change of the law is decided anew. What is done is no longer found, so that it may run at any time.
 */
export async function reviewFollowUps(context: Work): Promise<void> {
  await inParts(context, findTransfersDue, carryOutDue);
  await inParts(context, findChangesDue, takeEffect);
  await inParts(context, findToReview, decideAnew);
}

/** Each part is a transaction of one account, or of one and those that people move to. */
async function inParts({ database }: Work, find: Find, work: Do): Promise<void> {
  for (;;) {
    const found = await database.as({ kind: 'job', task }, async (tx) =>
      find(tx, await readToday(tx), batchSize),
    );
    if (found.length === 0) return;
    for (const accountId of new Set(found.map((each) => each.accountId))) {
      const ids = found.filter((each) => each.accountId === accountId).map(({ id }) => id);
      await database.as({ kind: 'job', task, accountId }, async (tx) =>
        work(tx, accountId, ids, await readToday(tx)),
      );
    }
  }
}

/** Of one account at a time, though each goes to another: the moves say where. */
async function carryOutDue(
  tx: ActorTransaction,
  _accountId: string,
  ids: string[],
  today: CivilDate,
): Promise<void> {
  const due = await tx
    .select()
    .from(transfer)
    .where(
      and(anyOf(transfer.employeeId, ids), isNull(transfer.movedAt), isNull(transfer.undoneAt)),
    );
  for (const row of due) await carryOut(tx, row, today);
}

async function takeEffect(
  tx: ActorTransaction,
  accountId: string,
  ids: string[],
  today: CivilDate,
): Promise<void> {
  const records = await readRecords(tx, ids);
  const postIds = records.map(({ assignments }) => aheadOf(assignments)?.jobPostId ?? null);
  const posts = await findJobPosts(tx, [...new Set(postIds.filter((id) => id !== null))]);
  const standings = records.flatMap((record) => changed(record, posts) ?? []);
  await putInForce(tx, accountId, standings, today, { action: 'employee.post-changed' });
}

function changed(
  record: EmployeeRecord,
  posts: readonly (JobPostRow | null)[],
): Standing | undefined {
  const ahead = aheadOf(record.assignments);
  if (!ahead) return undefined;
  const post = posts.find((each) => each?.id === ahead.jobPostId) ?? null;
  return { record, post, own: ahead.ownSituations, fromDay: ahead.fromDay, begins: true };
}

async function decideAnew(
  tx: ActorTransaction,
  accountId: string,
  ids: string[],
  today: CivilDate,
): Promise<void> {
  const standings = (await readRecords(tx, ids)).map((record) => presentStanding(record, today));
  const details = { because: 'time' };
  await putInForce(tx, accountId, standings, today, {
    action: 'employee.follow-up-decided',
    details,
  });
}
