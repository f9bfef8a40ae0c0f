import { allows } from '@vigie/chassis/access';
import { anyOf } from '@vigie/chassis/any-of';
import { groupedBy } from '@vigie/chassis/batch';
import type { CivilDate } from '@vigie/chassis/civil-date';
import { asJobWithin, type ActorTransaction } from '@vigie/chassis/database';
import { sql } from 'drizzle-orm';
import { cleanText } from '../employee/facts.ts';
import { readRecords } from '../employee/record.ts';
import type { BulkChangePreviewInput, BulkChangeRefusal } from '../generated/resolvers.ts';
import { batchSize } from '../job-post/holders.ts';
import { hasAppointment } from '../visit/open.ts';
import { visit } from '../visit/table.ts';
import { concernedBy } from './concerned.ts';
import { Figures, type BulkFigures } from './figures.ts';
import { judgeOf, type Judge } from './judge.ts';
import { findMove } from '../transfer/destination.ts';
import { bulkRefusals, mostCounted } from './rules.ts';
import { whyNotTo } from './whither.ts';

/** What a change of many would bring. Counts only: nobody is named. */
export interface BulkChangePreview extends BulkFigures {
  /** Employees concerned, counted or not. */
  total: number;
  /** Among those that the actor may read. */
  cancelledAppointments: number;
  /** What speaks against the whole. */
  refusals: BulkChangeRefusal[];
}

/** Somebody concerned, with the version on which the change is asked for. */
interface Concerned extends Record<string, unknown> {
  id: string;
  accountId: string;
  version: number;
  total: number;
}

/** Judges everybody as the commands would judge them now, and writes nothing. */
export async function previewBulkChange(
  tx: ActorTransaction,
  input: BulkChangePreviewInput,
  today: CivilDate,
): Promise<BulkChangePreview> {
  const figures = new Figures();
  const refusals = bulkRefusals(input, cleanText(input.jobTitle), today);
  const { leftOn, toAccountId } = input;
  if (toAccountId) refusals.push(...(await whyNotTo(tx, toAccountId)));
  const nothing = { ...figures.result(), total: 0, cancelledAppointments: 0, refusals };
  if (refusals.length > 0) return nothing;
  const concerned = await findConcerned(tx, input, today);
  for (const people of byAccount(concerned)) {
    const accountId = people[0]?.accountId ?? '';
    if (!(await allows(tx, accountId, 'employees:write'))) {
      for (const _ of people) figures.refuse({ code: 'MISSING_RIGHT', field: 'id' });
      continue;
    }
    const move = toAccountId ? await findMove(tx, accountId, toAccountId) : { refusals: [] };
    if ('refusals' in move && move.refusals[0]) {
      for (const _ of people) figures.refuse(move.refusals[0]);
      continue;
    }
    await asJobWithin(tx, { task: 'preview-bulk-change', accountId }, async () => {
      await judgeAll(tx, people, await judgeOf(tx, accountId, input, today), figures);
    });
  }
  const cancelledAppointments = leftOn ? await countAppointments(tx, figures.willing, leftOn) : 0;
  const total = concerned[0]?.total ?? 0;
  return { ...figures.result(), total, cancelledAppointments, refusals };
}

/** As many as are judged, each with how many there are. */
async function findConcerned(
  tx: ActorTransaction,
  { selection }: BulkChangePreviewInput,
  today: CivilDate,
): Promise<Concerned[]> {
  const rows = await tx.execute<Concerned>(sql`
    select id, account_id as "accountId", version, (count(*) over ())::int as total
    from (${await concernedBy(tx, selection, today)}) as concerned
    order by id limit ${mostCounted}`);
  return [...rows];
}

function byAccount(people: readonly Concerned[]): Concerned[][] {
  const accounts = [...new Set(people.map(({ accountId }) => accountId))];
  return groupedBy(accounts, people, ({ accountId }) => accountId);
}

/** In parts, so that a selection of thousands lets other requests pass in between. */
async function judgeAll(
  tx: ActorTransaction,
  people: readonly Concerned[],
  judge: Judge,
  figures: Figures,
): Promise<void> {
  for (let start = 0; start < people.length; start += batchSize) {
    const part = people.slice(start, start + batchSize);
    const versions = new Map(part.map(({ id, version }) => [id, version]));
    for (const record of await readRecords(tx, [...versions.keys()])) {
      const { id, version } = record.employment;
      if (version === versions.get(id)) figures.judge(judge, record);
      else figures.refuse({ code: 'STALE_VERSION', field: 'version' });
    }
    await new Promise(setImmediate);
  }
}

async function countAppointments(
  tx: ActorTransaction,
  employeeIds: readonly string[],
  leftOn: CivilDate,
): Promise<number> {
  const planned = sql`${hasAppointment(visit.status)} and ${visit.day} > ${leftOn}`;
  return tx.$count(visit, sql`${anyOf(visit.employeeId, employeeIds)} and ${planned}`);
}
